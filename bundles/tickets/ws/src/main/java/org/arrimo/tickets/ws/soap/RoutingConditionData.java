package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.RoutingCondition;

/** Something a rule asks of a new ticket. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "RoutingCondition",
        propOrder = {"field", "value"})
public class RoutingConditionData {
    @XmlElement(required = true)
    private RoutingFieldWord field;

    @XmlElement(required = true)
    private String value;

    RoutingConditionData() {
        // for JAXB
    }

    RoutingConditionData(RoutingCondition condition) {
        field = RoutingFieldWord.of(condition.field());
        value = condition.value();
    }

    RoutingCondition condition() {
        return new RoutingCondition(field == null ? null : field.value(), value);
    }
}
