package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Names;

/** A ticket with everything about it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Ticket",
        propOrder = {
            "number",
            "version",
            "kind",
            "subject",
            "description",
            "state",
            "next",
            "priority",
            "impact",
            "urgency",
            "requester",
            "organisation",
            "team",
            "assignee",
            "contact",
            "reference",
            "openedAt",
            "updatedAt",
            "resolvedAt",
            "closedAt",
            "reassignments",
            "reopens",
            "fact",
            "holdReason",
            "holdUntil",
            "resolution",
            "solution",
            "priorityReason",
            "mergedInto",
            "category",
            "descriptionHtml",
            "field",
            "form"
        })
public class TicketData {
    @XmlElement(required = true)
    private String number;

    private long version;

    @XmlElement(required = true)
    private KindWord kind;

    @XmlElement(required = true)
    private String subject;

    @XmlElement(required = true)
    private String description;

    @XmlElement(required = true)
    private StateWord state;

    @XmlElement
    private List<StateWord> next;

    @XmlElement(required = true)
    private PriorityWord priority;

    @XmlElement(required = true)
    private LevelWord impact;

    @XmlElement(required = true)
    private LevelWord urgency;

    @XmlElement(required = true)
    private NamedData requester;

    private NamedData organisation;

    private NamedData team;

    private NamedData assignee;

    @XmlElement(required = true)
    private ContactWord contact;

    private String reference;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant openedAt;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant updatedAt;

    @XmlSchemaType(name = "dateTime")
    private Instant resolvedAt;

    @XmlSchemaType(name = "dateTime")
    private Instant closedAt;

    private int reassignments;

    private int reopens;

    @XmlElement
    private List<FactData> fact;

    private HoldReasonWord holdReason;

    @XmlSchemaType(name = "dateTime")
    private Instant holdUntil;

    private ResolutionWord resolution;

    private String solution;

    private String priorityReason;

    private String mergedInto;

    private String category;

    private String descriptionHtml;
    private List<AnswerData> field;

    private FormNameData form;

    TicketData() {
        // for JAXB
    }

    TicketData(Ticket ticket, Names names) {
        number = ticket.number().toString();
        version = ticket.version();
        kind = KindWord.of(ticket.number().kind());
        subject = XmlText.of(ticket.subject());
        description = XmlText.of(ticket.description());
        state = StateWord.of(ticket.state());
        next = ticket.next().stream().sorted().map(StateWord::of).toList();
        priority = PriorityWord.of(ticket.priority());
        impact = LevelWord.of(ticket.impact());
        urgency = LevelWord.of(ticket.urgency());
        requester = new NamedData(names.person(ticket.requester()));
        organisation =
                names.organisation(ticket.organisation()).map(NamedData::new).orElse(null);
        team = names.team(ticket.team()).map(NamedData::new).orElse(null);
        assignee = names.person(ticket.assignee()).map(NamedData::new).orElse(null);
        contact = ContactWord.of(ticket.contact());
        reference = ticket.reference().map(XmlText::of).orElse(null);
        openedAt = ticket.openedAt();
        updatedAt = ticket.updatedAt();
        resolvedAt = ticket.resolvedAt().orElse(null);
        closedAt = ticket.closedAt().orElse(null);
        reassignments = ticket.reassignments();
        reopens = ticket.reopens();
        fact = new TreeMap<>(ticket.facts())
                .entrySet().stream()
                        .map(entry -> new FactData(XmlText.of(entry.getKey()), XmlText.of(entry.getValue())))
                        .toList();
        holdReason = ticket.holdReason().map(HoldReasonWord::of).orElse(null);
        holdUntil = ticket.holdUntil().orElse(null);
        resolution = ticket.resolution().map(ResolutionWord::of).orElse(null);
        solution = ticket.solution().map(XmlText::of).orElse(null);
        priorityReason = ticket.priorityReason().map(XmlText::of).orElse(null);
        mergedInto = ticket.mergedInto().map(TicketNumber::toString).orElse(null);
        category = ticket.category().orElse(null);
        descriptionHtml = ticket.descriptionHtml().map(XmlText::of).orElse(null);
        field = new TreeMap<>(ticket.fields())
                .entrySet().stream()
                        .map(entry -> new AnswerData(entry.getKey(), entry.getValue()))
                        .toList();
        form = ticket.form().map(FormNameData::new).orElse(null);
    }
}
