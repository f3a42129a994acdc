package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Note;
import org.arrimo.tickets.ws.Names;

/** A text that a note had. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "FormerNote",
        propOrder = {"body", "from", "until", "replacedBy", "html"})
public class FormerNoteData {
    @XmlElement(required = true)
    private String body;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant from;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant until;

    @XmlElement(required = true)
    private NamedData replacedBy;

    private String html;

    FormerNoteData() {
        // for JAXB
    }

    FormerNoteData(Note.Former former, Names names) {
        body = XmlText.of(former.body());
        from = former.from();
        until = former.until();
        replacedBy = new NamedData(names.person(former.replacedBy()));
        html = former.html().map(XmlText::of).orElse(null);
    }
}
