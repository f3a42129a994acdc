package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.BulkJob.Refusal;

/** A ticket that was left as it was, and why. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Refusal",
        propOrder = {"number", "code", "detail", "field"})
public class RefusalData {
    @XmlElement(required = true)
    private String number;

    @XmlElement(required = true)
    private String code;

    @XmlElement(required = true)
    private String detail;

    private String field;

    RefusalData() {
        // for JAXB
    }

    RefusalData(Refusal refusal) {
        number = refusal.number().toString();
        code = refusal.problem().code();
        detail = refusal.problem().detail();
        field = refusal.problem().field().orElse(null);
    }
}
