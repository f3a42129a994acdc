package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.FieldType;

/** What a custom field holds. */
@XmlEnum
@XmlType(name = "FieldType")
public enum FieldTypeWord {
    @XmlEnumValue("text")
    TEXT,
    @XmlEnumValue("number")
    NUMBER,
    @XmlEnumValue("date")
    DATE,
    @XmlEnumValue("yes-no")
    YES_NO,
    @XmlEnumValue("choice")
    CHOICE;

    static FieldTypeWord of(FieldType value) {
        return valueOf(value.name());
    }

    FieldType value() {
        return FieldType.valueOf(name());
    }
}
