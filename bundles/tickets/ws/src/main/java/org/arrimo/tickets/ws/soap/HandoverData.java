package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.OptionalLong;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Handover;
import org.arrimo.tickets.ws.Names;

/** That a ticket was handed up or back. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Handover",
        propOrder = {"id", "ticket", "direction", "from", "to", "reason", "text", "note", "by", "at"})
public class HandoverData {
    private long id;

    @XmlElement(required = true)
    private String ticket;

    @XmlElement(required = true)
    private String direction;

    @XmlElement(required = true)
    private NamedData from;

    @XmlElement(required = true)
    private NamedData to;

    @XmlElement(required = true)
    private HandoverReasonWord reason;

    @XmlElement(required = true)
    private String text;

    private Long note;

    @XmlElement(required = true)
    private NamedData by;

    @XmlElement(required = true)
    private Instant at;

    HandoverData() {
        // for JAXB
    }

    HandoverData(Handover handover, Names names) {
        id = handover.id();
        ticket = handover.ticket().toString();
        direction = Wire.name(handover.direction());
        from = team(names, handover.from());
        to = team(names, handover.to());
        reason = HandoverReasonWord.of(handover.reason());
        text = handover.text();
        note = handover.note().isPresent() ? handover.note().getAsLong() : null;
        by = new NamedData(names.person(handover.by()));
        at = handover.at();
    }

    private static NamedData team(Names names, long id) {
        return new NamedData(names.team(OptionalLong.of(id)).orElseThrow());
    }
}
