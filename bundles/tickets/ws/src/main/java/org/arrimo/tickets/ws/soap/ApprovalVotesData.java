package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.ws.Names;

/** Those who are asked at the same time, and their answers. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ApprovalVotes",
        propOrder = {"needs", "vote"})
public class ApprovalVotesData {
    @XmlElement(required = true)
    private ApprovalNeedsWord needs;

    @XmlElement(required = true)
    private List<ApprovalVoteData> vote;

    ApprovalVotesData() {
        // for JAXB
    }

    ApprovalVotesData(Approval.Stage stage, Names names) {
        needs = ApprovalNeedsWord.of(stage.needs());
        vote = stage.votes().stream()
                .map(one -> new ApprovalVoteData(one, names))
                .toList();
    }
}
