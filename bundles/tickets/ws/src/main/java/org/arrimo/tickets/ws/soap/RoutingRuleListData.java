package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.ws.Names;

/** Rules for new tickets, in their order. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "RoutingRuleList")
public class RoutingRuleListData {
    @XmlElement
    private List<RoutingRuleData> rule;

    RoutingRuleListData() {
        // for JAXB
    }

    RoutingRuleListData(List<RoutingRule> rules, Names names) {
        rule = rules.stream().map(one -> new RoutingRuleData(one, names)).toList();
    }
}
