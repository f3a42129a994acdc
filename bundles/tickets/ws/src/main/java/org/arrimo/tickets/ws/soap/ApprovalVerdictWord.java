package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Approval;

/** What an approver says. */
@XmlEnum
@XmlType(name = "ApprovalVerdict")
public enum ApprovalVerdictWord {
    @XmlEnumValue("approved")
    APPROVED,
    @XmlEnumValue("rejected")
    REJECTED;

    static ApprovalVerdictWord of(Approval.Verdict value) {
        return valueOf(value.name());
    }

    Approval.Verdict value() {
        return Approval.Verdict.valueOf(name());
    }
}
