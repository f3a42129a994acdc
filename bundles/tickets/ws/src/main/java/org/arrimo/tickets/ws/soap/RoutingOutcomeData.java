package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.ws.Names;

/** What would become of a ticket: the rule that fits first, and who would get it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "RoutingOutcome",
        propOrder = {"rule", "assignee", "tried", "candidate"})
public class RoutingOutcomeData {
    private RoutingRuleData rule;

    private NamedData assignee;

    @XmlElement
    private List<RoutingTriedData> tried;

    @XmlElement
    private List<RoutingCandidateData> candidate;

    RoutingOutcomeData() {
        // for JAXB
    }

    RoutingOutcomeData(RoutingOutcome outcome, Names names) {
        rule = outcome.rule().map(one -> new RoutingRuleData(one, names)).orElse(null);
        assignee = names.person(outcome.assignee()).map(NamedData::new).orElse(null);
        tried = outcome.tried().stream()
                .map(one -> new RoutingTriedData(one, names))
                .toList();
        candidate = outcome.candidates().stream()
                .map(one -> new RoutingCandidateData(one, names))
                .toList();
    }
}
