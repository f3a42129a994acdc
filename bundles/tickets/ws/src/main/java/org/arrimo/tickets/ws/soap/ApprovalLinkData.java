package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** By which a person answers without signing in: a path of the portal, told once. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ApprovalLink",
        propOrder = {"person", "path"})
public class ApprovalLinkData {
    private long person;

    @XmlElement(required = true)
    private String path;

    ApprovalLinkData() {
        // for JAXB
    }

    ApprovalLinkData(long person, String secret) {
        this.person = person;
        path = "/approve/" + secret;
    }
}
