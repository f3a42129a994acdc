package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Form;

/** A form by which tickets are opened. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Form",
        propOrder = {"key", "version", "name", "help", "kind"})
public class FormData {
    @XmlElement(required = true)
    private String key;

    private long version;

    @XmlElement(required = true)
    private LabelData name;

    private LabelData help;

    @XmlElement(required = true)
    private KindWord kind;

    FormData() {
        // for JAXB
    }

    FormData(Form form) {
        key = form.key();
        version = form.version();
        name = new LabelData(form.name());
        help = form.help().map(LabelData::new).orElse(null);
        kind = KindWord.of(form.kind());
    }
}
