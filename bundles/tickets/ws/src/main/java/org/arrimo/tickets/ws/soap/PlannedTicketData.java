package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Optional;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.PlannedTicket;
import org.arrimo.tickets.ws.Planning;

/** What a plan's tickets begin with: the requester by login or id, the team by name or id, the checklist by its template's id. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "PlannedTicket",
        propOrder = {"kind", "subject", "description", "requester", "impact", "urgency", "team", "tag", "checklist"})
public class PlannedTicketData {
    @XmlElement(required = true)
    private KindWord kind;

    @XmlElement(required = true)
    private String subject;

    @XmlElement
    private String description;

    @XmlElement
    private String requester;

    @XmlElement
    private LevelWord impact;

    @XmlElement
    private LevelWord urgency;

    @XmlElement
    private String team;

    @XmlElement
    private List<String> tag;

    @XmlElement
    private Long checklist;

    PlannedTicketData() {
        // for JAXB
    }

    PlannedTicketData(PlannedTicket ticket) {
        kind = KindWord.of(ticket.kind());
        subject = XmlText.of(ticket.subject());
        description = XmlText.of(ticket.description());
        requester = String.valueOf(ticket.requester());
        impact = ticket.impact().map(LevelWord::of).orElse(null);
        urgency = ticket.urgency().map(LevelWord::of).orElse(null);
        team = ticket.team().isPresent() ? String.valueOf(ticket.team().getAsLong()) : null;
        tag = ticket.tags();
        checklist = ticket.checklist().isPresent() ? ticket.checklist().getAsLong() : null;
    }

    Planning.Ticket planned() {
        return new Planning.Ticket(
                kind == null ? null : kind.value(),
                subject,
                Optional.ofNullable(description),
                Given.name(requester),
                Optional.ofNullable(impact).map(LevelWord::value),
                Optional.ofNullable(urgency).map(LevelWord::value),
                Given.name(team),
                Given.each(tag),
                Optional.ofNullable(checklist));
    }
}
