package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A page of what waits for somebody's answer. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ApprovalRequestPage",
        propOrder = {"request", "next"})
public class ApprovalRequestPageData {
    @XmlElement
    private List<ApprovalRequestData> request;

    @XmlElement
    private String next;

    ApprovalRequestPageData() {
        // for JAXB
    }

    ApprovalRequestPageData(List<ApprovalRequestData> requests, String cursor) {
        request = requests;
        next = cursor;
    }
}
