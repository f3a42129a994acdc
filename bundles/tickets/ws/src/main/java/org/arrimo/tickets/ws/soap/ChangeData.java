package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.spi.ws.XmlText;

/** One field's change; what was or is absent is left out. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Change",
        propOrder = {"field", "before", "after"})
public class ChangeData {
    @XmlElement(required = true)
    private String field;

    private String before;

    private String after;

    ChangeData() {
        // for JAXB
    }

    ChangeData(Change change) {
        field = change.field();
        before = XmlText.of(change.before());
        after = XmlText.of(change.after());
    }
}
