package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.ws.Names;

/** An approval that was asked for; links stand in the answer to asking alone. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Approval",
        propOrder = {
            "id",
            "ticket",
            "status",
            "question",
            "askedBy",
            "askedAt",
            "until",
            "hold",
            "stage",
            "votes",
            "endedAt",
            "link"
        })
public class ApprovalData {
    private long id;

    @XmlElement(required = true)
    private String ticket;

    @XmlElement(required = true)
    private ApprovalStatusWord status;

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

    private boolean hold;

    private int stage;

    @XmlElement(required = true)
    private List<ApprovalVotesData> votes;

    @XmlElement
    @XmlSchemaType(name = "dateTime")
    private Instant endedAt;

    @XmlElement
    private List<ApprovalLinkData> link;

    ApprovalData() {
        // for JAXB
    }

    ApprovalData(Approval approval, Map<Long, String> secrets, Names names) {
        id = approval.id();
        ticket = approval.ticket().toString();
        status = ApprovalStatusWord.of(approval.status());
        question = XmlText.of(approval.question());
        askedBy = new NamedData(names.person(approval.askedBy()));
        askedAt = approval.askedAt();
        until = approval.until();
        hold = approval.hold();
        stage = approval.stage();
        votes = approval.stages().stream()
                .map(one -> new ApprovalVotesData(one, names))
                .toList();
        endedAt = approval.endedAt().orElse(null);
        link = secrets.entrySet().stream()
                .map(entry -> new ApprovalLinkData(entry.getKey(), entry.getValue()))
                .toList();
    }
}
