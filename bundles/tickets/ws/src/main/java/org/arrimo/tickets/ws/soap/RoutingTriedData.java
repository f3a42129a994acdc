package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.RoutingOutcome.Tried;
import org.arrimo.tickets.ws.Names;

/** A rule that does not fit, and the first field that is not as it wants it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "RoutingTried",
        propOrder = {"rule", "failing"})
public class RoutingTriedData {
    @XmlElement(required = true)
    private RoutingRuleData rule;

    @XmlElement(required = true)
    private RoutingFieldWord failing;

    RoutingTriedData() {
        // for JAXB
    }

    RoutingTriedData(Tried tried, Names names) {
        rule = new RoutingRuleData(tried.rule(), names);
        failing = RoutingFieldWord.of(tried.failing());
    }
}
