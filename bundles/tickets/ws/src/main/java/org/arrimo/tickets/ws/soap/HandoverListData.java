package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Handover;
import org.arrimo.tickets.ws.Names;

/** How a ticket was handed up and back, the latest first. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "HandoverList")
public class HandoverListData {
    @XmlElement
    private List<HandoverData> handover;

    HandoverListData() {
        // for JAXB
    }

    HandoverListData(List<Handover> handovers, Names names) {
        handover = handovers.stream().map(one -> new HandoverData(one, names)).toList();
    }
}
