package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Level;

/** How wide a failure reaches, or how soon it must be dealt with. */
@XmlEnum
@XmlType(name = "Level")
public enum LevelWord {
    @XmlEnumValue("high")
    HIGH,
    @XmlEnumValue("medium")
    MEDIUM,
    @XmlEnumValue("low")
    LOW;

    static LevelWord of(Level value) {
        return valueOf(value.name());
    }

    Level value() {
        return Level.valueOf(name());
    }
}
