package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A page of a history; next is the cursor of the following one. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "HistoryPage",
        propOrder = {"entry", "next"})
public class HistoryPageData {
    @XmlElement
    private List<EntryData> entry;

    private String next;

    HistoryPageData() {
        // for JAXB
    }

    /** @param cursor for the following page, or null */
    HistoryPageData(List<EntryData> items, String cursor) {
        entry = items;
        next = cursor;
    }
}
