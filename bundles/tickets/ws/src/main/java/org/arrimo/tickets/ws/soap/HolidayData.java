package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Holiday;
import org.arrimo.tickets.api.HolidayDay;

/** A day on which the desk does not work. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Holiday",
        propOrder = {"day", "name"})
public class HolidayData {
    @XmlElement(required = true)
    private String day;

    @XmlElement(required = true)
    private String name;

    HolidayData() {
        // for JAXB
    }

    HolidayData(Holiday holiday) {
        day = holiday.day().text();
        name = holiday.name();
    }

    Holiday holiday() {
        return new Holiday(HolidayDay.parse("holiday", day), name);
    }
}
