package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.SavedReply;

/** A saved reply; {@code owner} is the id of the person or the team. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "SavedReply",
        propOrder = {"id", "version", "scope", "owner", "title", "text", "language", "keywords", "html"})
public class SavedReplyData {
    @XmlElement
    private long id;

    @XmlElement
    private long version;

    @XmlElement(required = true)
    private ScopeWord scope;

    @XmlElement
    private Long owner;

    @XmlElement(required = true)
    private String title;

    @XmlElement(required = true)
    private String text;

    @XmlElement
    private String language;

    @XmlElement(required = true)
    private String keywords;

    @XmlElement
    private String html;

    SavedReplyData() {
        // for JAXB
    }

    SavedReplyData(SavedReply reply) {
        id = reply.id();
        version = reply.version();
        scope = ScopeWord.of(reply.scope());
        owner = reply.owner().isPresent() ? reply.owner().getAsLong() : null;
        title = reply.title();
        text = XmlText.of(reply.text());
        language = reply.language().orElse(null);
        keywords = reply.keywords();
        html = reply.html().map(XmlText::of).orElse(null);
    }
}
