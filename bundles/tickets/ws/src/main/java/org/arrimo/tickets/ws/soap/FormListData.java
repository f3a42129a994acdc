package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Form;

/** Forms, by their English names. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Forms",
        propOrder = {"form"})
public class FormListData {
    @XmlElement
    private List<FormData> form;

    FormListData() {
        // for JAXB
    }

    FormListData(List<Form> all) {
        form = all.stream().map(FormData::new).toList();
    }
}
