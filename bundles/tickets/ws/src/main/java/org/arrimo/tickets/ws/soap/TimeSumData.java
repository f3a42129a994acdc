package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.TimeSum;

/** Time spent, added up. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "TimeSum",
        propOrder = {"key", "name", "entries", "minutes", "cents"})
public class TimeSumData {
    @XmlElement(required = true)
    private String key;

    @XmlElement(required = true)
    private String name;

    private long entries;

    private long minutes;

    private long cents;

    TimeSumData() {
        // for JAXB
    }

    TimeSumData(TimeSum sum, String name) {
        this.key = sum.key();
        this.name = name;
        this.entries = sum.entries();
        this.minutes = sum.minutes();
        this.cents = sum.cents();
    }
}
