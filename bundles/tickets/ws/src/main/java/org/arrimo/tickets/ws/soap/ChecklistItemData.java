package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.ws.Names;

/** One thing to be done about a ticket. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ChecklistItem",
        propOrder = {"id", "text", "done", "tickedBy", "tickedAt"})
public class ChecklistItemData {
    private long id;

    @XmlElement(required = true)
    private String text;

    private boolean done;

    @XmlElement
    private NamedData tickedBy;

    @XmlElement
    @XmlSchemaType(name = "dateTime")
    private Instant tickedAt;

    ChecklistItemData() {
        // for JAXB
    }

    ChecklistItemData(ChecklistItem item, Names names) {
        id = item.id();
        text = item.text();
        done = item.done();
        tickedBy = names.person(item.tickedBy()).map(NamedData::new).orElse(null);
        tickedAt = item.tickedAt().orElse(null);
    }
}
