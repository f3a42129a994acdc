package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Names;

/** A part of the conversation. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Message",
        propOrder = {"id", "author", "at", "visibility", "body", "attachment", "from", "html"})
public class MessageData {
    private long id;

    @XmlElement(required = true)
    private NamedData author;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant at;

    @XmlElement(required = true)
    private VisibilityWord visibility;

    @XmlElement(required = true)
    private String body;

    @XmlElement
    private List<AttachmentData> attachment;

    private String from;

    private String html;

    MessageData() {
        // for JAXB
    }

    MessageData(Message message, Names names) {
        id = message.id();
        author = new NamedData(names.person(message.author()));
        at = message.at();
        visibility = VisibilityWord.of(message.visibility());
        body = XmlText.of(message.body());
        attachment = message.attachments().stream()
                .map(file -> new AttachmentData(file, names))
                .toList();
        from = message.from().map(TicketNumber::toString).orElse(null);
        html = message.html().map(XmlText::of).orElse(null);
    }
}
