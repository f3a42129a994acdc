package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.ws.Names;

/** What is to be done about a ticket, in order. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "Checklist")
public class ChecklistData {
    @XmlElement
    private List<ChecklistItemData> item;

    ChecklistData() {
        // for JAXB
    }

    ChecklistData(List<ChecklistItem> items, Names names) {
        item = items.stream().map(one -> new ChecklistItemData(one, names)).toList();
    }
}
