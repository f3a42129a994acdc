package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.ChecklistTemplate;

/** A checklist to be put on tickets. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ChecklistTemplate",
        propOrder = {"id", "version", "name", "item"})
public class ChecklistTemplateData {
    private long id;

    private long version;

    @XmlElement(required = true)
    private String name;

    @XmlElement(required = true)
    private List<String> item;

    ChecklistTemplateData() {
        // for JAXB
    }

    ChecklistTemplateData(ChecklistTemplate template) {
        id = template.id();
        version = template.version();
        name = template.name();
        item = template.items();
    }
}
