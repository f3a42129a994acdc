package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What came of saved replies, most used first. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ReplyFiguresList")
public class ReplyFiguresListData {
    @XmlElement
    private List<ReplyFiguresData> figures;

    ReplyFiguresListData() {
        // for JAXB
    }

    ReplyFiguresListData(List<ReplyFiguresData> all) {
        figures = all;
    }
}
