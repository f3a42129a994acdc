package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.FilledReply;

/** A saved reply for a ticket; {@code html} is the same if it was written so. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "FilledReply",
        propOrder = {"text", "html"})
public class FilledReplyData {
    @XmlElement(required = true)
    private String text;

    @XmlElement
    private String html;

    FilledReplyData() {
        // for JAXB
    }

    FilledReplyData(FilledReply filled) {
        text = XmlText.of(filled.text());
        html = filled.html().map(XmlText::of).orElse(null);
    }
}
