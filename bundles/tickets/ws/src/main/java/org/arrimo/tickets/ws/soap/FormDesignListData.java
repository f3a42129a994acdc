package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Form;

/** Forms as they are designed. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "FormDesignList")
public class FormDesignListData {
    private List<FormDesignData> design;

    FormDesignListData() {
        // for JAXB
    }

    FormDesignListData(List<Form> forms) {
        design = forms.stream().map(FormDesignData::new).toList();
    }
}
