package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.FieldOption;

/** Something to choose. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "FieldOption",
        propOrder = {"key", "name"})
public class FieldOptionData {
    @XmlElement(required = true)
    private String key;

    @XmlElement(required = true)
    private LabelData name;

    FieldOptionData() {
        // for JAXB
    }

    FieldOptionData(FieldOption option) {
        key = option.key();
        name = new LabelData(option.name());
    }

    FieldOption value() {
        return new FieldOption(key, LabelData.value(name));
    }
}
