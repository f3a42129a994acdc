package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.ChecklistTemplate;

/** Templates, by name. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ChecklistTemplateList")
public class ChecklistTemplateListData {
    @XmlElement
    private List<ChecklistTemplateData> template;

    ChecklistTemplateListData() {
        // for JAXB
    }

    ChecklistTemplateListData(List<ChecklistTemplate> templates) {
        template = templates.stream().map(ChecklistTemplateData::new).toList();
    }
}
