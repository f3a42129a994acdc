package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.LaterMessage;
import org.arrimo.tickets.ws.Names;

/** A message that is written and not sent yet. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "LaterMessage",
        propOrder = {"id", "ticket", "author", "visibility", "body", "writtenAt", "at", "problem", "html", "file"})
public class LaterMessageData {
    private long id;

    @XmlElement(required = true)
    private String ticket;

    @XmlElement(required = true)
    private NamedData author;

    @XmlElement(required = true)
    private VisibilityWord visibility;

    @XmlElement(required = true)
    private String body;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant writtenAt;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant at;

    @XmlElement
    private String problem;

    private String html;

    private List<StagedFileData> file;

    LaterMessageData() {
        // for JAXB
    }

    LaterMessageData(LaterMessage message, Names names) {
        id = message.id();
        ticket = message.ticket().toString();
        author = new NamedData(names.person(message.author()));
        visibility = VisibilityWord.of(message.visibility());
        body = XmlText.of(message.body());
        writtenAt = message.writtenAt();
        at = message.at();
        problem = message.problem().orElse(null);
        html = message.html().map(XmlText::of).orElse(null);
        file = message.files().stream().map(StagedFileData::new).toList();
    }
}
