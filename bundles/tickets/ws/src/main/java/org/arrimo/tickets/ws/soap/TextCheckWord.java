package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.FormItem.TextCheck;

/** What a text must look like. */
@XmlEnum
@XmlType(name = "TextCheck")
public enum TextCheckWord {
    @XmlEnumValue("any")
    ANY,
    @XmlEnumValue("email")
    EMAIL,
    @XmlEnumValue("phone")
    PHONE,
    @XmlEnumValue("ip")
    IP;

    static TextCheckWord of(TextCheck value) {
        return valueOf(value.name());
    }

    TextCheck value() {
        return TextCheck.valueOf(name());
    }
}
