package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Approval;

/** How many of a stage have to approve. */
@XmlEnum
@XmlType(name = "ApprovalNeeds")
public enum ApprovalNeedsWord {
    @XmlEnumValue("any")
    ANY,
    @XmlEnumValue("all")
    ALL;

    static ApprovalNeedsWord of(Approval.Needs value) {
        return valueOf(value.name());
    }

    Approval.Needs value() {
        return Approval.Needs.valueOf(name());
    }
}
