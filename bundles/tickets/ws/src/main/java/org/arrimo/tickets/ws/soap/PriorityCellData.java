package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Priority;

/** Which priority follows from one rating. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "PriorityCell",
        propOrder = {"impact", "urgency", "priority"})
public class PriorityCellData {
    @XmlElement(required = true)
    private LevelWord impact;

    @XmlElement(required = true)
    private LevelWord urgency;

    @XmlElement(required = true)
    private PriorityWord priority;

    PriorityCellData() {
        // for JAXB
    }

    PriorityCellData(MatrixCell rating, Priority follows) {
        impact = LevelWord.of(rating.impact());
        urgency = LevelWord.of(rating.urgency());
        priority = PriorityWord.of(follows);
    }
}
