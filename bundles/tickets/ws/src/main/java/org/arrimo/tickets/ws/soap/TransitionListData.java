package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Transition;

/** The steps between states. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "TransitionList")
public class TransitionListData {
    @XmlElement
    private List<TransitionData> transition;

    TransitionListData() {
        // for JAXB
    }

    TransitionListData(List<Transition> transitions) {
        transition = transitions.stream().map(TransitionData::new).toList();
    }
}
