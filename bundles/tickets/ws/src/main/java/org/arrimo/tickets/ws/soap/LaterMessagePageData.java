package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Messages that are written and not sent yet. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "LaterMessagePage",
        propOrder = {"message", "next"})
public class LaterMessagePageData {
    @XmlElement
    private List<LaterMessageData> message;

    @XmlElement
    private String next;

    LaterMessagePageData() {
        // for JAXB
    }

    LaterMessagePageData(List<LaterMessageData> messages, String cursor) {
        message = messages;
        next = cursor;
    }
}
