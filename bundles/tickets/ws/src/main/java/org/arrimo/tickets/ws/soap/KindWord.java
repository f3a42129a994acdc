package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Kind;

/** What a ticket is about. */
@XmlEnum
@XmlType(name = "Kind")
public enum KindWord {
    @XmlEnumValue("incident")
    INCIDENT,
    @XmlEnumValue("service-request")
    SERVICE_REQUEST,
    @XmlEnumValue("problem")
    PROBLEM;

    static KindWord of(Kind value) {
        return valueOf(value.name());
    }

    Kind value() {
        return Kind.valueOf(name());
    }
}
