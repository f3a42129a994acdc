package org.arrimo.tickets.ws.soap;

import java.util.Optional;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Label;

/** What something is called; in English where there is no other. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Label",
        propOrder = {"en", "pt", "es"})
public class LabelData {
    @XmlElement(required = true)
    private String en;

    private String pt;

    private String es;

    LabelData() {
        // for JAXB
    }

    LabelData(Label label) {
        en = XmlText.of(label.en());
        pt = label.pt().map(XmlText::of).orElse(null);
        es = label.es().map(XmlText::of).orElse(null);
    }

    static Label value(LabelData data) {
        return data == null ? null : new Label(data.en, Optional.ofNullable(data.pt), Optional.ofNullable(data.es));
    }
}
