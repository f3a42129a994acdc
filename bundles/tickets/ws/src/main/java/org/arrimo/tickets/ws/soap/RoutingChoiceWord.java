package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.RoutingChoice;

/** How a rule for new tickets chooses a person. */
@XmlEnum
@XmlType(name = "RoutingChoice")
public enum RoutingChoiceWord {
    @XmlEnumValue("queue")
    QUEUE,
    @XmlEnumValue("least-load")
    LEAST_LOAD,
    @XmlEnumValue("skilled")
    SKILLED;

    static RoutingChoiceWord of(RoutingChoice value) {
        return valueOf(value.name());
    }

    RoutingChoice value() {
        return RoutingChoice.valueOf(name());
    }
}
