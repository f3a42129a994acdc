package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.MergedPart;
import org.arrimo.tickets.ws.Names;

/** A ticket that was merged into another. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "MergedPart",
        propOrder = {"ticket", "description", "into", "at", "descriptionHtml"})
public class MergedPartData {
    @XmlElement(required = true)
    private TicketRowData ticket;

    @XmlElement(required = true)
    private String description;

    @XmlElement(required = true)
    private String into;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant at;

    private String descriptionHtml;

    MergedPartData() {
        // for JAXB
    }

    MergedPartData(MergedPart part, Names names) {
        ticket = new TicketRowData(part.ticket(), names);
        description = XmlText.of(part.description());
        into = part.into().toString();
        at = part.at();
        descriptionHtml = part.descriptionHtml().map(XmlText::of).orElse(null);
    }
}
