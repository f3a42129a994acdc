package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.FormName;

/** A form by which a ticket was opened, as it was called then. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "FormName",
        propOrder = {"key", "name"})
public class FormNameData {
    @XmlElement(required = true)
    private String key;

    @XmlElement(required = true)
    private LabelData name;

    FormNameData() {
        // for JAXB
    }

    FormNameData(FormName form) {
        key = form.key();
        name = new LabelData(form.name());
    }
}
