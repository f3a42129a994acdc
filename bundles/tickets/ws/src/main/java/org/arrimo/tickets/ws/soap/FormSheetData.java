package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.FormSheet;

/** A form with all that it asks for. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "FormSheet",
        propOrder = {"form", "item"})
public class FormSheetData {
    @XmlElement(required = true)
    private FormData form;

    private List<FormItemData> item;

    FormSheetData() {
        // for JAXB
    }

    FormSheetData(FormSheet sheet) {
        form = new FormData(sheet.form());
        item = sheet.questions().stream().map(FormItemData::new).toList();
    }
}
