package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.BusinessCalendar;

/** When the desk works. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "BusinessCalendar",
        propOrder = {"version", "zone", "opening", "holiday"})
public class CalendarData {
    private long version;

    @XmlElement(required = true)
    private String zone;

    @XmlElement
    private List<OpeningData> opening;

    @XmlElement
    private List<HolidayData> holiday;

    CalendarData() {
        // for JAXB
    }

    CalendarData(BusinessCalendar calendar) {
        version = calendar.version();
        zone = calendar.zone().getId();
        opening = calendar.week().stream().map(OpeningData::new).toList();
        holiday = calendar.holidays().stream().map(HolidayData::new).toList();
    }
}
