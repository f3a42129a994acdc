package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Tag;

/** A tag, how many tickets have it, and what else it is called. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Tag",
        propOrder = {"name", "tickets", "synonym"})
public class TagData {
    @XmlElement(required = true)
    private String name;

    @XmlElement
    private long tickets;

    @XmlElement
    private List<String> synonym;

    TagData() {
        // for JAXB
    }

    TagData(Tag tag) {
        name = tag.name();
        tickets = tag.tickets();
        synonym = tag.synonyms();
    }
}
