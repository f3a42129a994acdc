package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.TextCheck;
import org.arrimo.tickets.api.FormItem.When;
import org.arrimo.tickets.api.FormQuestion;

/** Something on a form. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "FormItem",
        propOrder = {
            "kind",
            "key",
            "name",
            "help",
            "required",
            "preset",
            "whenKey",
            "whenValue",
            "check",
            "least",
            "most",
            "field"
        })
public class FormItemData {
    @XmlElement(required = true)
    private ItemKindWord kind;

    @XmlElement(required = true)
    private String key;

    private LabelData name;

    private LabelData help;

    private boolean required;

    private String preset;

    private String whenKey;

    private List<String> whenValue;

    @XmlElement(required = true)
    private TextCheckWord check;

    private String least;

    private String most;

    private CustomFieldData field;

    FormItemData() {
        // for JAXB
    }

    FormItemData(FormQuestion question) {
        this(question.item());
        field = question.field().map(CustomFieldData::new).orElse(null);
    }

    FormItemData(FormItem item) {
        kind = ItemKindWord.of(item.kind());
        key = item.key();
        name = item.name().map(LabelData::new).orElse(null);
        help = item.help().map(LabelData::new).orElse(null);
        required = item.required();
        preset = item.preset().map(XmlText::of).orElse(null);
        whenKey = item.when().map(When::key).orElse(null);
        whenValue = item.when()
                .map(when -> when.values().stream().sorted().map(XmlText::of).toList())
                .orElse(List.of());
        check = TextCheckWord.of(item.check());
        least = item.least().orElse(null);
        most = item.most().orElse(null);
    }

    /** @return what is to stand on a form; what a custom field is like is known */
    FormItem value() {
        return new FormItem(
                kind == null ? null : kind.value(),
                key,
                Optional.ofNullable(LabelData.value(name)),
                Optional.ofNullable(LabelData.value(help)),
                required,
                Optional.ofNullable(preset),
                Optional.ofNullable(whenKey).map(above -> new When(above, Set.copyOf(Given.each(whenValue)))),
                check == null ? TextCheck.ANY : check.value(),
                Optional.ofNullable(least),
                Optional.ofNullable(most));
    }
}
