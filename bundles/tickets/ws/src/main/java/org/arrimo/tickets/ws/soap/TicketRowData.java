package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.ws.Names;

/** A ticket in a list. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "TicketRow",
        propOrder = {
            "number",
            "version",
            "kind",
            "subject",
            "state",
            "priority",
            "requester",
            "organisation",
            "team",
            "assignee",
            "contact",
            "reference",
            "openedAt",
            "updatedAt",
            "reassignments",
            "reopens",
            "category"
        })
public class TicketRowData {
    @XmlElement(required = true)
    private String number;

    private long version;

    @XmlElement(required = true)
    private KindWord kind;

    @XmlElement(required = true)
    private String subject;

    @XmlElement(required = true)
    private StateWord state;

    @XmlElement(required = true)
    private PriorityWord priority;

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

    private int reassignments;

    private int reopens;

    private String category;

    TicketRowData() {
        // for JAXB
    }

    TicketRowData(TicketRow row, Names names) {
        number = row.number().toString();
        version = row.version();
        kind = KindWord.of(row.number().kind());
        subject = XmlText.of(row.subject());
        state = StateWord.of(row.state());
        priority = PriorityWord.of(row.priority());
        requester = new NamedData(names.person(row.requester()));
        organisation =
                names.organisation(row.organisation()).map(NamedData::new).orElse(null);
        team = names.team(row.team()).map(NamedData::new).orElse(null);
        assignee = names.person(row.assignee()).map(NamedData::new).orElse(null);
        contact = ContactWord.of(row.contact());
        reference = row.reference().map(XmlText::of).orElse(null);
        openedAt = row.openedAt();
        updatedAt = row.updatedAt();
        reassignments = row.reassignments();
        reopens = row.reopens();
        category = row.category().orElse(null);
    }
}
