package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.ws.Names;

/** What somebody is asked, with what is needed to decide. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ApprovalRequest",
        propOrder = {
            "id",
            "ticket",
            "subject",
            "requester",
            "question",
            "askedBy",
            "askedAt",
            "until",
            "status",
            "turn",
            "verdict",
            "comment"
        })
public class ApprovalRequestData {
    private long id;

    @XmlElement(required = true)
    private String ticket;

    @XmlElement(required = true)
    private String subject;

    @XmlElement(required = true)
    private NamedData requester;

    @XmlElement(required = true)
    private String question;

    @XmlElement(required = true)
    private NamedData askedBy;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant askedAt;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant until;

    @XmlElement(required = true)
    private ApprovalStatusWord status;

    @XmlElement(required = true)
    private ApprovalTurnWord turn;

    @XmlElement
    private ApprovalVerdictWord verdict;

    @XmlElement(required = true)
    private String comment;

    ApprovalRequestData() {
        // for JAXB
    }

    ApprovalRequestData(ApprovalRequest request, Names names) {
        id = request.id();
        ticket = request.ticket().toString();
        subject = XmlText.of(request.subject());
        requester = new NamedData(names.person(request.requester()));
        question = XmlText.of(request.question());
        askedBy = new NamedData(names.person(request.askedBy()));
        askedAt = request.askedAt();
        until = request.until();
        status = ApprovalStatusWord.of(request.status());
        turn = ApprovalTurnWord.of(request.turn());
        verdict = request.verdict().map(ApprovalVerdictWord::of).orElse(null);
        comment = XmlText.of(request.comment());
    }
}
