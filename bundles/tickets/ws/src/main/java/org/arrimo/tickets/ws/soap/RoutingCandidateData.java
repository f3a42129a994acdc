package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.RoutingOutcome.Candidate;
import org.arrimo.tickets.ws.Names;

/** Somebody of the team out of which a rule chooses. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "RoutingCandidate",
        propOrder = {"person", "load", "away", "skilled"})
public class RoutingCandidateData {
    @XmlElement(required = true)
    private NamedData person;

    private long load;

    private boolean away;

    private boolean skilled;

    RoutingCandidateData() {
        // for JAXB
    }

    RoutingCandidateData(Candidate candidate, Names names) {
        person = new NamedData(names.person(candidate.person()));
        load = candidate.load();
        away = candidate.away();
        skilled = candidate.skilled();
    }
}
