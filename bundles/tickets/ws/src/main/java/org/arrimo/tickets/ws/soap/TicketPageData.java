package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A page of tickets; next is the cursor of the following one. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "TicketPage",
        propOrder = {"ticket", "next"})
public class TicketPageData {
    @XmlElement
    private List<TicketRowData> ticket;

    private String next;

    TicketPageData() {
        // for JAXB
    }

    /** @param cursor for the following page, or null */
    TicketPageData(List<TicketRowData> items, String cursor) {
        ticket = items;
        next = cursor;
    }
}
