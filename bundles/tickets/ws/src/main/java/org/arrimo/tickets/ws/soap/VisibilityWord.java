package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Message;

/** Who may read. */
@XmlEnum
@XmlType(name = "Visibility")
public enum VisibilityWord {
    @XmlEnumValue("public")
    PUBLIC,
    @XmlEnumValue("private")
    PRIVATE;

    static VisibilityWord of(Message.Visibility value) {
        return valueOf(value.name());
    }

    Message.Visibility value() {
        return Message.Visibility.valueOf(name());
    }
}
