package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Time spent, and where the following page begins. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "TimeEntryPage",
        propOrder = {"entry", "next"})
public class TimeEntryPageData {
    @XmlElement
    private List<TimeEntryData> entry;

    @XmlElement
    private String next;

    TimeEntryPageData() {
        // for JAXB
    }

    TimeEntryPageData(List<TimeEntryData> entries, String next) {
        this.entry = entries;
        this.next = next;
    }
}
