package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.HoldReason;

/** What a ticket on hold waits for. */
@XmlEnum
@XmlType(name = "HoldReason")
public enum HoldReasonWord {
    @XmlEnumValue("requester")
    REQUESTER,
    @XmlEnumValue("provider")
    PROVIDER,
    @XmlEnumValue("change")
    CHANGE,
    @XmlEnumValue("problem")
    PROBLEM,
    @XmlEnumValue("scheduled")
    SCHEDULED,
    @XmlEnumValue("approval")
    APPROVAL;

    static HoldReasonWord of(HoldReason value) {
        return valueOf(value.name());
    }

    HoldReason value() {
        return HoldReason.valueOf(name());
    }
}
