package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.ws.Names;

/** Somebody who is at a ticket now. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Presence",
        propOrder = {"person", "activity"})
public class PresenceData {
    @XmlElement(required = true)
    private NamedData person;

    @XmlElement(required = true)
    private ActivityWord activity;

    PresenceData() {
        // for JAXB
    }

    PresenceData(Presence presence, Names names) {
        person = new NamedData(names.person(presence.person()));
        activity = ActivityWord.of(presence.activity());
    }
}
