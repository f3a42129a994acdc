package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Opening;

/** Some hours of a weekday in which the desk works. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Opening",
        propOrder = {"day", "from", "to"})
public class OpeningData {
    @XmlElement(required = true)
    private WeekdayWord day;

    @XmlElement(required = true)
    private String from;

    @XmlElement(required = true)
    private String to;

    OpeningData() {
        // for JAXB
    }

    OpeningData(Opening opening) {
        day = WeekdayWord.of(opening.day());
        from = opening.begins();
        to = opening.ends();
    }

    Opening opening() {
        return Opening.of("opening", day.value(), from, to);
    }
}
