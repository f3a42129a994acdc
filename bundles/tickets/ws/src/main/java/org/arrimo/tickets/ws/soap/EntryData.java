package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.ws.Names.Named;

/** Something that happened. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "HistoryEntry",
        propOrder = {"id", "type", "at", "recordedAt", "by", "via", "internal", "change"})
public class EntryData {
    private long id;

    @XmlElement(required = true)
    private String type;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant at;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant recordedAt;

    @XmlElement(required = true)
    private NamedData by;

    @XmlElement(required = true)
    private String via;

    private boolean internal;

    @XmlElement
    private List<ChangeData> change;

    EntryData() {
        // for JAXB
    }

    EntryData(Entry entry) {
        id = entry.id();
        type = entry.event().type();
        at = entry.event().at();
        recordedAt = entry.recordedAt();
        by = new NamedData(new Named(entry.actorId(), XmlText.of(entry.actorName())));
        via = entry.via();
        internal = entry.event().internal();
        change = entry.event().changes().stream().map(ChangeData::new).toList();
    }
}
