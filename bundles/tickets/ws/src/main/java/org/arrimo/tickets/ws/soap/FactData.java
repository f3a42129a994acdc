package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A further field of a ticket, as an import brought it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Fact",
        propOrder = {"name", "value"})
public class FactData {
    @XmlElement(required = true)
    private String name;

    @XmlElement(required = true)
    private String value;

    FactData() {
        // for JAXB
    }

    FactData(String name, String value) {
        this.name = name;
        this.value = value;
    }
}
