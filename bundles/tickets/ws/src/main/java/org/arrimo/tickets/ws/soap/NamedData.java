package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.ws.Names.Named;

/** A person, team or organisation. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Named",
        propOrder = {"id", "name"})
public class NamedData {
    private long id;

    @XmlElement(required = true)
    private String name;

    NamedData() {
        // for JAXB
    }

    NamedData(Named named) {
        id = named.id();
        name = named.name();
    }
}
