package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Map;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Priority;

/** The matrix of priorities. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "PriorityMatrix")
public class PriorityMatrixData {
    @XmlElement
    private List<PriorityCellData> cell;

    PriorityMatrixData() {
        // for JAXB
    }

    PriorityMatrixData(Map<MatrixCell, Priority> cells) {
        cell = cells.entrySet().stream()
                .map(one -> new PriorityCellData(one.getKey(), one.getValue()))
                .toList();
    }
}
