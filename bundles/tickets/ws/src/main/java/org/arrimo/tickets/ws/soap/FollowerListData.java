package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** The followers of a ticket, as far as the caller may know them. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "FollowerList")
public class FollowerListData {
    @XmlElement
    private List<FollowerData> follower;

    FollowerListData() {
        // for JAXB
    }

    FollowerListData(List<FollowerData> followers) {
        follower = followers;
    }
}
