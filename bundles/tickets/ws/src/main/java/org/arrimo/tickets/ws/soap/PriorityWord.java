package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Priority;

/** In which order tickets are worked on. */
@XmlEnum
@XmlType(name = "Priority")
public enum PriorityWord {
    @XmlEnumValue("critical")
    CRITICAL,
    @XmlEnumValue("high")
    HIGH,
    @XmlEnumValue("moderate")
    MODERATE,
    @XmlEnumValue("low")
    LOW;

    static PriorityWord of(Priority value) {
        return valueOf(value.name());
    }

    Priority value() {
        return Priority.valueOf(name());
    }
}
