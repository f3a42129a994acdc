package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** The views somebody has. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ViewList",
        propOrder = {"view"})
public class ViewListData {
    @XmlElement
    private List<ViewData> view;

    ViewListData() {
        // for JAXB
    }

    ViewListData(List<ViewData> all) {
        view = all;
    }
}
