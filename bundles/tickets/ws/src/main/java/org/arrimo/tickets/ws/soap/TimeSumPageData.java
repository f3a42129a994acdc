package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Sums, and where the following page begins. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "TimeSumPage",
        propOrder = {"currency", "sum", "next"})
public class TimeSumPageData {
    @XmlElement(required = true)
    private String currency;

    @XmlElement
    private List<TimeSumData> sum;

    @XmlElement
    private String next;

    TimeSumPageData() {
        // for JAXB
    }

    TimeSumPageData(String currency, List<TimeSumData> sums, String next) {
        this.currency = currency;
        this.sum = sums;
        this.next = next;
    }
}
