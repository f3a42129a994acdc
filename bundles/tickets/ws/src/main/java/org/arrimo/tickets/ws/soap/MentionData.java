package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Mention;
import org.arrimo.tickets.ws.Names;

/** A place where the caller was mentioned. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Mention",
        propOrder = {"ticket", "message", "author", "at"})
public class MentionData {
    @XmlElement(required = true)
    private TicketRowData ticket;

    private long message;

    @XmlElement(required = true)
    private NamedData author;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant at;

    MentionData() {
        // for JAXB
    }

    MentionData(Mention mention, Names tickets, Names authors) {
        ticket = new TicketRowData(mention.ticket(), tickets);
        message = mention.message();
        author = new NamedData(authors.person(mention.author()));
        at = mention.at();
    }
}
