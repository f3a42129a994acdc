package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Major incidents. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "MajorIncidentPage",
        propOrder = {"major", "next"})
public class MajorPageData {
    @XmlElement
    private List<MajorData> major;

    @XmlElement
    private String next;

    MajorPageData() {
        // for JAXB
    }

    MajorPageData(List<MajorData> majors, String cursor) {
        major = majors;
        next = cursor;
    }
}
