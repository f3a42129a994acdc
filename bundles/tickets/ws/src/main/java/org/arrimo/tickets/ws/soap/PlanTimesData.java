package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

/** Times that lie ahead. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "PlanTimes",
        propOrder = {"time"})
public class PlanTimesData {
    @XmlElement
    @XmlSchemaType(name = "dateTime")
    private List<Instant> time;

    PlanTimesData() {
        // for JAXB
    }

    PlanTimesData(List<Instant> times) {
        time = times;
    }
}
