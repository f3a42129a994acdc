package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Presence;

/** What somebody does at a ticket. */
@XmlEnum
@XmlType(name = "Activity")
public enum ActivityWord {
    @XmlEnumValue("viewing")
    VIEWING,
    @XmlEnumValue("writing")
    WRITING;

    static ActivityWord of(Presence.Activity value) {
        return valueOf(value.name());
    }
}
