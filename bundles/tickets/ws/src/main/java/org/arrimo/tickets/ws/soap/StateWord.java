package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.State;

/** Where a ticket stands. */
@XmlEnum
@XmlType(name = "State")
public enum StateWord {
    @XmlEnumValue("new")
    NEW,
    @XmlEnumValue("assigned")
    ASSIGNED,
    @XmlEnumValue("in-progress")
    IN_PROGRESS,
    @XmlEnumValue("on-hold")
    ON_HOLD,
    @XmlEnumValue("resolved")
    RESOLVED,
    @XmlEnumValue("closed")
    CLOSED,
    @XmlEnumValue("cancelled")
    CANCELLED;

    static StateWord of(State value) {
        return valueOf(value.name());
    }

    State value() {
        return State.valueOf(name());
    }
}
