package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Breach;

/** What follows from a breach of the terms of use. */
@XmlEnum
@XmlType(name = "Measure")
public enum MeasureWord {
    @XmlEnumValue("warning")
    WARNING,
    @XmlEnumValue("limit")
    LIMIT;

    static MeasureWord of(Breach.Measure value) {
        return valueOf(value.name());
    }

    Breach.Measure value() {
        return Breach.Measure.valueOf(name());
    }
}
