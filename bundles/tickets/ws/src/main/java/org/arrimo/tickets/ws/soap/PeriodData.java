package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** From one time to another. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Period",
        propOrder = {"from", "to"})
public class PeriodData {
    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant from;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant to;

    PeriodData() {
        // for JAXB
    }

    Instant from() {
        return from;
    }

    Instant to() {
        return to;
    }
}
