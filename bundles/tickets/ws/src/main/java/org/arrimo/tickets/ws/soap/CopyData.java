package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Copy;
import org.arrimo.tickets.ws.Names;

/** Somebody who is copied on a ticket. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Copy",
        propOrder = {"person", "since", "addedBy"})
public class CopyData {
    @XmlElement(required = true)
    private NamedData person;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant since;

    @XmlElement(required = true)
    private NamedData addedBy;

    CopyData() {
        // for JAXB
    }

    CopyData(Copy copy, Names names) {
        person = new NamedData(names.person(copy.person()));
        since = copy.since();
        addedBy = new NamedData(names.person(copy.addedBy()));
    }
}
