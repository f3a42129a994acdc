package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.RatingSum;

/** Of what answers are counted. */
@XmlEnum
@XmlType(name = "RatingSumBy")
public enum RatingSumWord {
    @XmlEnumValue("team")
    TEAM,
    @XmlEnumValue("agent")
    AGENT,
    @XmlEnumValue("month")
    MONTH;

    RatingSum.By value() {
        return RatingSum.By.valueOf(name());
    }
}
