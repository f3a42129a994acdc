package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A page of the register of breaches. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "BreachPage",
        propOrder = {"breach", "next"})
public class BreachPageData {
    @XmlElement
    private List<BreachData> breach;

    @XmlElement
    private String next;

    BreachPageData() {
        // for JAXB
    }

    BreachPageData(List<BreachData> breaches, String cursor) {
        breach = breaches;
        next = cursor;
    }
}
