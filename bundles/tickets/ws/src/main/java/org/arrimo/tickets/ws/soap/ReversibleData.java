package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Reversible;

/** A change that can be taken back: what names it, when it was made, until when, and each field that was set. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Reversible",
        propOrder = {"id", "at", "until", "change"})
public class ReversibleData {
    private long id;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant at;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant until;

    @XmlElement
    private List<ChangeData> change;

    ReversibleData() {
        // for JAXB
    }

    ReversibleData(Reversible made) {
        id = made.id();
        at = made.at();
        until = made.until();
        change = made.changes().stream().map(ChangeData::new).toList();
    }
}
