package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Map;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.ws.Names;

/** Approvals of a ticket, latest first. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ApprovalList",
        propOrder = {"approval"})
public class ApprovalListData {
    @XmlElement
    private List<ApprovalData> approval;

    ApprovalListData() {
        // for JAXB
    }

    ApprovalListData(List<Approval> approvals, Names names) {
        approval = approvals.stream()
                .map(one -> new ApprovalData(one, Map.of(), names))
                .toList();
    }
}
