package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.CustomField;

/** Custom fields, by their English names. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "CustomFields",
        propOrder = {"field"})
public class CustomFieldListData {
    @XmlElement
    private List<CustomFieldData> field;

    CustomFieldListData() {
        // for JAXB
    }

    CustomFieldListData(List<CustomField> all) {
        field = all.stream().map(CustomFieldData::new).toList();
    }
}
