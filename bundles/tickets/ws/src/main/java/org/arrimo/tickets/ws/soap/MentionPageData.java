package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Where the caller was mentioned, newest first. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "MentionPage",
        propOrder = {"mention", "next"})
public class MentionPageData {
    @XmlElement
    private List<MentionData> mention;

    @XmlElement
    private String next;

    MentionPageData() {
        // for JAXB
    }

    MentionPageData(List<MentionData> mentions, String next) {
        this.mention = mentions;
        this.next = next;
    }
}
