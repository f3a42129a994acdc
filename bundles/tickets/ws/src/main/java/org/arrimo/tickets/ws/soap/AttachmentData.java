package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Names;

/** A file on a ticket, without its octets. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Attachment",
        propOrder = {"id", "name", "type", "size", "sha256", "visibility", "author", "at", "from"})
public class AttachmentData {
    private long id;

    @XmlElement(required = true)
    private String name;

    @XmlElement(required = true)
    private String type;

    private long size;

    @XmlElement(required = true)
    private String sha256;

    @XmlElement(required = true)
    private VisibilityWord visibility;

    @XmlElement(required = true)
    private NamedData author;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant at;

    private String from;

    AttachmentData() {
        // for JAXB
    }

    AttachmentData(Attachment attachment, Names names) {
        id = attachment.id();
        name = XmlText.of(attachment.name());
        type = attachment.type();
        size = attachment.size();
        sha256 = attachment.sha256();
        visibility = VisibilityWord.of(attachment.visibility());
        author = new NamedData(names.person(attachment.author()));
        at = attachment.at();
        from = attachment.from().map(TicketNumber::toString).orElse(null);
    }
}
