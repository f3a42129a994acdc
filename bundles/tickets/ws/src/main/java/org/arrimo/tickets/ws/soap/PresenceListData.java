package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Who is at a ticket now. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "PresenceList")
public class PresenceListData {
    @XmlElement
    private List<PresenceData> presence;

    PresenceListData() {
        // for JAXB
    }

    PresenceListData(List<PresenceData> there) {
        presence = there;
    }
}
