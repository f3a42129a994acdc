package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Follower;
import org.arrimo.tickets.ws.Names;

/** Somebody who follows a ticket. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Follower",
        propOrder = {"person", "since", "addedBy"})
public class FollowerData {
    @XmlElement(required = true)
    private NamedData person;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant since;

    @XmlElement(required = true)
    private NamedData addedBy;

    FollowerData() {
        // for JAXB
    }

    FollowerData(Follower follower, Names names) {
        person = new NamedData(names.person(follower.person()));
        since = follower.since();
        addedBy = new NamedData(names.person(follower.addedBy()));
    }
}
