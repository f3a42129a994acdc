package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Draft;

/** A message that is being written. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Draft",
        propOrder = {"visibility", "body", "attachment", "savedAt", "revision"})
public class DraftData {
    @XmlElement(required = true)
    private VisibilityWord visibility;

    @XmlElement(required = true)
    private String body;

    @XmlElement
    private List<Long> attachment;

    @XmlSchemaType(name = "dateTime")
    private Instant savedAt;

    private long revision;

    /** For JAXB, and where there is none. */
    DraftData() {
        visibility = VisibilityWord.PUBLIC;
        body = "";
    }

    DraftData(Draft draft) {
        visibility = VisibilityWord.of(draft.visibility());
        body = XmlText.of(draft.body());
        attachment = draft.attachments().stream().sorted().toList();
        savedAt = draft.savedAt();
        revision = draft.revision();
    }
}
