package org.arrimo.tickets.ws.soap;

import java.time.DayOfWeek;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

/** A day of the week. */
@XmlEnum
@XmlType(name = "Weekday")
public enum WeekdayWord {
    @XmlEnumValue("monday")
    MONDAY,
    @XmlEnumValue("tuesday")
    TUESDAY,
    @XmlEnumValue("wednesday")
    WEDNESDAY,
    @XmlEnumValue("thursday")
    THURSDAY,
    @XmlEnumValue("friday")
    FRIDAY,
    @XmlEnumValue("saturday")
    SATURDAY,
    @XmlEnumValue("sunday")
    SUNDAY;

    static WeekdayWord of(DayOfWeek value) {
        return valueOf(value.name());
    }

    DayOfWeek value() {
        return DayOfWeek.valueOf(name());
    }
}
