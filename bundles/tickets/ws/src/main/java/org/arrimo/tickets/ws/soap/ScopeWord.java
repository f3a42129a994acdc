package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Scope;

/** Who has a saved reply or a macro at hand. */
@XmlEnum
@XmlType(name = "Scope")
public enum ScopeWord {
    @XmlEnumValue("personal")
    PERSONAL,
    @XmlEnumValue("team")
    TEAM,
    @XmlEnumValue("global")
    GLOBAL;

    static ScopeWord of(Scope value) {
        return valueOf(value.name());
    }

    Scope value() {
        return Scope.valueOf(name());
    }
}
