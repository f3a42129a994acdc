package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.FormItem.ItemKind;

/** What stands on a form. */
@XmlEnum
@XmlType(name = "FormItemKind")
public enum ItemKindWord {
    @XmlEnumValue("section")
    SECTION,
    @XmlEnumValue("subject")
    SUBJECT,
    @XmlEnumValue("description")
    DESCRIPTION,
    @XmlEnumValue("attachments")
    ATTACHMENTS,
    @XmlEnumValue("field")
    FIELD;

    static ItemKindWord of(ItemKind value) {
        return valueOf(value.name());
    }

    ItemKind value() {
        return ItemKind.valueOf(name());
    }
}
