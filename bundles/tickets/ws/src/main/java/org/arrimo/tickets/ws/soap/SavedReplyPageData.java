package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.SavedReply;

/** A page of saved replies; next is the cursor of the following one. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "SavedReplyPage",
        propOrder = {"reply", "next"})
public class SavedReplyPageData {
    @XmlElement
    private List<SavedReplyData> reply;

    @XmlElement
    private String next;

    SavedReplyPageData() {
        // for JAXB
    }

    SavedReplyPageData(List<SavedReply> replies, String cursor) {
        reply = replies.stream().map(SavedReplyData::new).toList();
        next = cursor;
    }
}
