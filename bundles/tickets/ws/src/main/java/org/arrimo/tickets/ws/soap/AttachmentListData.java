package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** The files of a ticket. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "AttachmentList",
        propOrder = {"attachment"})
public class AttachmentListData {
    @XmlElement
    private List<AttachmentData> attachment;

    AttachmentListData() {
        // for JAXB
    }

    AttachmentListData(List<AttachmentData> items) {
        attachment = items;
    }
}
