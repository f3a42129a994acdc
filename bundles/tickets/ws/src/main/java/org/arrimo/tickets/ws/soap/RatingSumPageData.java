package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Counts, and where the following page begins. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "RatingSumPage",
        propOrder = {"sum", "next"})
public class RatingSumPageData {
    @XmlElement
    private List<RatingSumData> sum;

    @XmlElement
    private String next;

    RatingSumPageData() {
        // for JAXB
    }

    RatingSumPageData(List<RatingSumData> sums, String next) {
        this.sum = sums;
        this.next = next;
    }
}
