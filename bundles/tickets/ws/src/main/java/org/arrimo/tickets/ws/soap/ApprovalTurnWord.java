package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.ApprovalRequest;

/** Whether somebody's answer is wanted. */
@XmlEnum
@XmlType(name = "ApprovalTurn")
public enum ApprovalTurnWord {
    @XmlEnumValue("not-yet")
    NOT_YET,
    @XmlEnumValue("now")
    NOW,
    @XmlEnumValue("over")
    OVER;

    static ApprovalTurnWord of(ApprovalRequest.Turn value) {
        return valueOf(value.name());
    }
}
