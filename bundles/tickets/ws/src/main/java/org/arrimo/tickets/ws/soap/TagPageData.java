package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Tag;

/** A page of tags; {@code next} is the cursor of the following one, absent on the last. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "TagPage",
        propOrder = {"tag", "next"})
public class TagPageData {
    @XmlElement
    private List<TagData> tag;

    @XmlElement
    private String next;

    TagPageData() {
        // for JAXB
    }

    TagPageData(List<Tag> tags, String cursor) {
        tag = tags.stream().map(TagData::new).toList();
        next = cursor;
    }
}
