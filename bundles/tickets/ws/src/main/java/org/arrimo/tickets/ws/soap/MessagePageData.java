package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A page of a conversation; next is the cursor of the following one. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "MessagePage",
        propOrder = {"message", "next"})
public class MessagePageData {
    @XmlElement
    private List<MessageData> message;

    private String next;

    MessagePageData() {
        // for JAXB
    }

    /** @param cursor for the following page, or null */
    MessagePageData(List<MessageData> items, String cursor) {
        message = items;
        next = cursor;
    }
}
