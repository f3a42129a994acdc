package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.TimeSum;

/** What time is added up of. */
@XmlEnum
@XmlType(name = "TimeSumBy")
public enum TimeSumWord {
    @XmlEnumValue("ticket")
    TICKET,
    @XmlEnumValue("person")
    PERSON,
    @XmlEnumValue("activity")
    ACTIVITY,
    @XmlEnumValue("month")
    MONTH;

    TimeSum.By value() {
        return TimeSum.By.valueOf(name());
    }
}
