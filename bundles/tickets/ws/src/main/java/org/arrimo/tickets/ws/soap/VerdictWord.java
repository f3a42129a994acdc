package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Rating;

/** What a requester thinks of what became of their ticket. */
@XmlEnum
@XmlType(name = "Verdict")
public enum VerdictWord {
    @XmlEnumValue("good")
    GOOD,
    @XmlEnumValue("bad")
    BAD;

    static VerdictWord of(Rating.Verdict value) {
        return valueOf(value.name());
    }

    Rating.Verdict value() {
        return Rating.Verdict.valueOf(name());
    }
}
