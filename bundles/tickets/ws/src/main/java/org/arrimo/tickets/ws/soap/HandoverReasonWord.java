package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.HandoverReason;

/** Why a ticket is handed up or back. */
@XmlEnum
@XmlType(name = "HandoverReason")
public enum HandoverReasonWord {
    @XmlEnumValue("skill")
    SKILL,
    @XmlEnumValue("access")
    ACCESS,
    @XmlEnumValue("capacity")
    CAPACITY,
    @XmlEnumValue("incomplete")
    INCOMPLETE,
    @XmlEnumValue("misrouted")
    MISROUTED,
    @XmlEnumValue("part-done")
    PART_DONE,
    @XmlEnumValue("other")
    OTHER;

    static HandoverReasonWord of(HandoverReason value) {
        return valueOf(value.name());
    }

    HandoverReason value() {
        return HandoverReason.valueOf(name());
    }
}
