package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.ws.Names;

/** One who is asked, and the answer. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ApprovalVote",
        propOrder = {"person", "role", "leadOf", "verdict", "comment", "answeredBy", "answeredAt", "byLink"})
public class ApprovalVoteData {
    @XmlElement
    private NamedData person;

    @XmlElement
    private RoleWord role;

    @XmlElement
    private NamedData leadOf;

    @XmlElement
    private ApprovalVerdictWord verdict;

    @XmlElement(required = true)
    private String comment;

    @XmlElement
    private NamedData answeredBy;

    @XmlElement
    @XmlSchemaType(name = "dateTime")
    private Instant answeredAt;

    private boolean byLink;

    ApprovalVoteData() {
        // for JAXB
    }

    ApprovalVoteData(Approval.Vote vote, Names names) {
        Approver approver = vote.approver();
        if (approver.by() == Approver.By.PERSON) {
            person = names.person(approver.id()).map(NamedData::new).orElse(null);
        } else {
            leadOf = names.team(approver.id()).map(NamedData::new).orElse(null);
        }
        role = approver.role().map(RoleWord::of).orElse(null);
        verdict = vote.verdict().map(ApprovalVerdictWord::of).orElse(null);
        comment = XmlText.of(vote.comment());
        answeredBy = names.person(vote.person()).map(NamedData::new).orElse(null);
        answeredAt = vote.at().orElse(null);
        byLink = vote.byLink();
    }
}
