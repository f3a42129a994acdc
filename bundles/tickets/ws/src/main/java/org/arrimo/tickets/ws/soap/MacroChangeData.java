package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/**
 * What a macro sets a field to: state, priority, impact or urgency; team, an id or none; assignee, an id, me or none;
 * category, a key or none; fields.KEY, a custom field, empty to take it away.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "MacroChange",
        propOrder = {"field", "value"})
public class MacroChangeData {
    @XmlElement(required = true)
    private String field;

    @XmlElement(required = true)
    private String value;

    MacroChangeData() {
        // for JAXB
    }

    MacroChangeData(String field, String value) {
        this.field = field;
        this.value = value;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }
}
