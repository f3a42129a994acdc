package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** The links of a ticket. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "LinkList")
public class LinkListData {
    @XmlElement
    private List<LinkData> link;

    LinkListData() {
        // for JAXB
    }

    LinkListData(List<LinkData> links) {
        link = links;
    }
}
