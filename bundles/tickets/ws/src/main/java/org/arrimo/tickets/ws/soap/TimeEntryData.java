package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.ws.Names;

/** Time that somebody spent on a ticket. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "TimeEntry",
        propOrder = {"id", "version", "ticket", "person", "day", "minutes", "activity", "note", "changedBy", "changedAt"
        })
public class TimeEntryData {
    private long id;

    private long version;

    @XmlElement(required = true)
    private String ticket;

    @XmlElement(required = true)
    private NamedData person;

    @XmlElement(required = true)
    private String day;

    private int minutes;

    @XmlElement
    private Long activity;

    @XmlElement(required = true)
    private String note;

    @XmlElement(required = true)
    private NamedData changedBy;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant changedAt;

    TimeEntryData() {
        // for JAXB
    }

    TimeEntryData(TimeEntry entry, Names names) {
        id = entry.id();
        version = entry.version();
        ticket = entry.ticket().toString();
        person = new NamedData(names.person(entry.person()));
        day = entry.day().toString();
        minutes = entry.minutes();
        activity = entry.activity().isPresent() ? entry.activity().getAsLong() : null;
        note = XmlText.of(entry.note());
        changedBy = new NamedData(names.person(entry.changedBy()));
        changedAt = entry.changedAt();
    }
}
