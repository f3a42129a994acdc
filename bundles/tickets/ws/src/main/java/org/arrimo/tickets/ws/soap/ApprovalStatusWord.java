package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Approval;

/** What became of an approval. */
@XmlEnum
@XmlType(name = "ApprovalStatus")
public enum ApprovalStatusWord {
    @XmlEnumValue("waiting")
    WAITING,
    @XmlEnumValue("approved")
    APPROVED,
    @XmlEnumValue("rejected")
    REJECTED,
    @XmlEnumValue("withdrawn")
    WITHDRAWN,
    @XmlEnumValue("lapsed")
    LAPSED;

    static ApprovalStatusWord of(Approval.Status value) {
        return valueOf(value.name());
    }
}
