package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Those who are copied on a ticket. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "CopyList")
public class CopyListData {
    @XmlElement
    private List<CopyData> copy;

    CopyListData() {
        // for JAXB
    }

    CopyListData(List<CopyData> copies) {
        copy = copies;
    }
}
