package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.ws.Directory;

/** Those who are to be asked at the same time; any one has to approve if nothing is said. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ApprovalStage",
        propOrder = {"needs", "approver"})
public class ApprovalStageData {
    @XmlElement
    private ApprovalNeedsWord needs;

    @XmlElement(required = true)
    private List<ApproverData> approver;

    ApprovalStageData() {
        // for JAXB
    }

    ApprovalDraft.Stage stage(Actor actor, Directory directory) {
        return new ApprovalDraft.Stage(
                needs == null ? Approval.Needs.ANY : needs.value(),
                Given.each(approver).stream()
                        .map(one -> one.approver(actor, directory))
                        .toList());
    }
}
