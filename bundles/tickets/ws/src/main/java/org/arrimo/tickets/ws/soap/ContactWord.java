package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Contact;

/** The way a requester came to the desk first. */
@XmlEnum
@XmlType(name = "Contact")
public enum ContactWord {
    @XmlEnumValue("portal")
    PORTAL,
    @XmlEnumValue("phone")
    PHONE,
    @XmlEnumValue("email")
    EMAIL,
    @XmlEnumValue("chat")
    CHAT,
    @XmlEnumValue("walk-in")
    WALK_IN,
    @XmlEnumValue("api")
    API;

    static ContactWord of(Contact value) {
        return valueOf(value.name());
    }

    Contact value() {
        return Contact.valueOf(name());
    }
}
