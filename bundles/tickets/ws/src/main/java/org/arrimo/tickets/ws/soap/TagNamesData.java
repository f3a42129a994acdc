package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** The tags of a ticket. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "TagNames")
public class TagNamesData {
    @XmlElement
    private List<String> tag;

    TagNamesData() {
        // for JAXB
    }

    TagNamesData(List<String> tags) {
        tag = tags;
    }
}
