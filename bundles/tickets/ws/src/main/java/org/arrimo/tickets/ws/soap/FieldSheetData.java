package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.FieldSheet;

/** What a ticket has in its custom fields. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "TicketFields",
        propOrder = {"version", "field"})
public class FieldSheetData {
    private long version;

    private List<AnswerData> field;

    FieldSheetData() {
        // for JAXB
    }

    FieldSheetData(FieldSheet sheet) {
        version = sheet.version();
        field = sheet.values().stream()
                .filter(one -> one.value().isPresent())
                .map(one -> new AnswerData(one.field().key(), one.value().get()))
                .toList();
    }
}
