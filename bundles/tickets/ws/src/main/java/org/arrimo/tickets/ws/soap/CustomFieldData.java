package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.CustomField;

/** A field that administrators gave to tickets. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "CustomField",
        propOrder = {"key", "version", "type", "name", "option", "open", "retired"})
public class CustomFieldData {
    @XmlElement(required = true)
    private String key;

    private long version;

    @XmlElement(required = true)
    private FieldTypeWord type;

    @XmlElement(required = true)
    private LabelData name;

    private List<FieldOptionData> option;

    private boolean open;

    private boolean retired;

    CustomFieldData() {
        // for JAXB
    }

    CustomFieldData(CustomField field) {
        key = field.key();
        version = field.version();
        type = FieldTypeWord.of(field.type());
        name = new LabelData(field.name());
        option = field.options().stream().map(FieldOptionData::new).toList();
        open = field.open();
        retired = field.retired();
    }

    CustomField value() {
        return new CustomField(
                key,
                version,
                type == null ? null : type.value(),
                LabelData.value(name),
                Given.each(option).stream().map(FieldOptionData::value).toList(),
                open,
                retired);
    }
}
