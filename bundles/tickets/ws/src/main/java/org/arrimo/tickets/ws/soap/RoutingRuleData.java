package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.OptionalLong;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.ws.Names;

/** A rule for new tickets. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "RoutingRule",
        propOrder = {"id", "version", "name", "condition", "team", "choice", "skill"})
public class RoutingRuleData {
    private long id;

    private long version;

    @XmlElement(required = true)
    private String name;

    @XmlElement
    private List<RoutingConditionData> condition;

    @XmlElement(required = true)
    private NamedData team;

    @XmlElement(required = true)
    private RoutingChoiceWord choice;

    private String skill;

    RoutingRuleData() {
        // for JAXB
    }

    RoutingRuleData(RoutingRule rule, Names names) {
        id = rule.id();
        version = rule.version();
        name = rule.name();
        condition = rule.conditions().stream().map(RoutingConditionData::new).toList();
        team = new NamedData(names.team(OptionalLong.of(rule.team())).orElseThrow());
        choice = RoutingChoiceWord.of(rule.choice());
        skill = rule.skill().orElse(null);
    }
}
