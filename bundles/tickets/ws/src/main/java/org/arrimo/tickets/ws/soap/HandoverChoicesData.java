package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.OptionalLong;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.HandoverChoices;
import org.arrimo.tickets.ws.Names;

/** Where a ticket can be handed: the team that stands above first. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "HandoverChoices",
        propOrder = {"up", "back"})
public class HandoverChoicesData {
    @XmlElement
    private List<NamedData> up;

    private NamedData back;

    HandoverChoicesData() {
        // for JAXB
    }

    HandoverChoicesData(HandoverChoices choices, Names names) {
        up = choices.up().stream()
                .map(id -> new NamedData(names.team(OptionalLong.of(id)).orElseThrow()))
                .toList();
        back = names.team(choices.back()).map(NamedData::new).orElse(null);
    }
}
