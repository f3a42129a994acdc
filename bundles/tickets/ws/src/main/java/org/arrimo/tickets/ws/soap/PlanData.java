package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Plan;

/** Tickets that are opened at times known before. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Plan",
        propOrder = {"id", "version", "name", "ticket", "schedule", "active", "next", "lastAt", "lastTicket", "problem"
        })
public class PlanData {
    private long id;

    private long version;

    @XmlElement(required = true)
    private String name;

    @XmlElement(required = true)
    private PlannedTicketData ticket;

    @XmlElement(required = true)
    private PlanScheduleData schedule;

    private boolean active;

    @XmlElement
    @XmlSchemaType(name = "dateTime")
    private Instant next;

    @XmlElement
    @XmlSchemaType(name = "dateTime")
    private Instant lastAt;

    @XmlElement
    private String lastTicket;

    @XmlElement
    private String problem;

    PlanData() {
        // for JAXB
    }

    PlanData(Plan plan) {
        id = plan.id();
        version = plan.version();
        name = XmlText.of(plan.content().name());
        ticket = new PlannedTicketData(plan.content().ticket());
        schedule = new PlanScheduleData(plan.content().schedule());
        active = plan.content().active();
        next = plan.next().orElse(null);
        lastAt = plan.lastAt().orElse(null);
        lastTicket = plan.lastTicket().map(Object::toString).orElse(null);
        problem = plan.problem().orElse(null);
    }
}
