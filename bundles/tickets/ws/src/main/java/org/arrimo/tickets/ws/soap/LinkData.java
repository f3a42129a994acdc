package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.ws.Names;

/** A link to another ticket. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Link",
        propOrder = {"type", "ticket"})
public class LinkData {
    @XmlElement(required = true)
    private LinkWord type;

    @XmlElement(required = true)
    private TicketRowData ticket;

    LinkData() {
        // for JAXB
    }

    LinkData(Link link, Names names) {
        type = LinkWord.of(link.type());
        ticket = new TicketRowData(link.other(), names);
    }
}
