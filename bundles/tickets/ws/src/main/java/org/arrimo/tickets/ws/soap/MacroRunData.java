package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What came of a macro. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "MacroRun",
        propOrder = {"ticket", "message", "next"})
public class MacroRunData {
    @XmlElement(required = true)
    private TicketData ticket;

    @XmlElement
    private MessageData message;

    @XmlElement(required = true)
    private NextWord next;

    MacroRunData() {
        // for JAXB
    }

    /** @param message what was said, or null */
    MacroRunData(TicketData ticket, MessageData message, NextWord next) {
        this.ticket = ticket;
        this.message = message;
        this.next = next;
    }
}
