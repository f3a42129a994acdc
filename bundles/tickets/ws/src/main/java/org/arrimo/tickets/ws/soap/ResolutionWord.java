package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.ResolutionCode;

/** How a ticket was resolved. */
@XmlEnum
@XmlType(name = "Resolution")
public enum ResolutionWord {
    @XmlEnumValue("solved")
    SOLVED,
    @XmlEnumValue("workaround")
    WORKAROUND,
    @XmlEnumValue("no-fault-found")
    NO_FAULT_FOUND,
    @XmlEnumValue("duplicate")
    DUPLICATE,
    @XmlEnumValue("not-reproducible")
    NOT_REPRODUCIBLE,
    @XmlEnumValue("declined")
    DECLINED,
    @XmlEnumValue("unanswered")
    UNANSWERED;

    static ResolutionWord of(ResolutionCode value) {
        return valueOf(value.name());
    }

    ResolutionCode value() {
        return ResolutionCode.valueOf(name());
    }
}
