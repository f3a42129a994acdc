package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.MacroSteps;

/** Where a person goes after a macro has run. */
@XmlEnum
@XmlType(name = "MacroNext")
public enum NextWord {
    @XmlEnumValue("stay")
    STAY,
    @XmlEnumValue("next")
    NEXT,
    @XmlEnumValue("close")
    CLOSE;

    static NextWord of(MacroSteps.Next value) {
        return valueOf(value.name());
    }

    MacroSteps.Next value() {
        return MacroSteps.Next.valueOf(name());
    }
}
