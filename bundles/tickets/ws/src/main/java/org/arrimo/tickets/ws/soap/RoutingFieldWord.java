package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.RoutingField;

/** What a rule for new tickets can ask of one. */
@XmlEnum
@XmlType(name = "RoutingField")
public enum RoutingFieldWord {
    @XmlEnumValue("organisation")
    ORGANISATION,
    @XmlEnumValue("site")
    SITE,
    @XmlEnumValue("language")
    LANGUAGE,
    @XmlEnumValue("kind")
    KIND,
    @XmlEnumValue("contact")
    CONTACT,
    @XmlEnumValue("category")
    CATEGORY,
    @XmlEnumValue("form")
    FORM,
    @XmlEnumValue("subject")
    SUBJECT,
    @XmlEnumValue("week-time")
    WEEK_TIME,
    @XmlEnumValue("field")
    FIELD;

    static RoutingFieldWord of(RoutingField value) {
        return valueOf(value.name());
    }

    RoutingField value() {
        return RoutingField.valueOf(name());
    }
}
