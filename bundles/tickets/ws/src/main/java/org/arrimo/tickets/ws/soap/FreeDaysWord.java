package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.PlanSchedule.FreeDays;

/** What becomes of a plan's time on a day on which the desk does not work. */
@XmlEnum
@XmlType(name = "FreeDays")
public enum FreeDaysWord {
    @XmlEnumValue("keep")
    KEEP,
    @XmlEnumValue("skip")
    SKIP,
    @XmlEnumValue("next")
    NEXT;

    static FreeDaysWord of(FreeDays value) {
        return valueOf(value.name());
    }

    FreeDays value() {
        return FreeDays.valueOf(name());
    }
}
