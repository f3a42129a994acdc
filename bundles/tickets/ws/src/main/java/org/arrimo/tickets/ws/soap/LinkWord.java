package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.LinkType;

/** How one ticket stands to another. */
@XmlEnum
@XmlType(name = "LinkType")
public enum LinkWord {
    @XmlEnumValue("relates-to")
    RELATES_TO,
    @XmlEnumValue("duplicates")
    DUPLICATES,
    @XmlEnumValue("duplicated-by")
    DUPLICATED_BY,
    @XmlEnumValue("causes")
    CAUSES,
    @XmlEnumValue("caused-by")
    CAUSED_BY,
    @XmlEnumValue("blocks")
    BLOCKS,
    @XmlEnumValue("blocked-by")
    BLOCKED_BY,
    @XmlEnumValue("parent-of")
    PARENT_OF,
    @XmlEnumValue("child-of")
    CHILD_OF;

    static LinkWord of(LinkType value) {
        return valueOf(value.name());
    }

    LinkType value() {
        return LinkType.valueOf(name());
    }
}
