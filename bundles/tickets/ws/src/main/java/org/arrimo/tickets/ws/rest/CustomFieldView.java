package org.arrimo.tickets.ws.rest;

import java.util.List;

import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldType;

/** A field that administrators gave to tickets. */
record CustomFieldView(
        String key,
        @Doc("Rises with every change; the ETag") long version,
        FieldType type,
        LabelView name,
        @Doc("Of a choice, what can be chosen") List<OptionView> options,
        @Doc("Whether whoever sees a ticket sees it; else the desk alone") boolean open,
        boolean retired) {
    /** Something to choose. */
    record OptionView(@Doc("What is kept and written") String key, LabelView name) {
        static OptionView of(FieldOption option) {
            return new OptionView(option.key(), LabelView.of(option.name()));
        }

        static FieldOption value(OptionView view) {
            return new FieldOption(view.key, LabelView.value(view.name));
        }
    }

    static CustomFieldView of(CustomField field) {
        return new CustomFieldView(
                field.key(),
                field.version(),
                field.type(),
                LabelView.of(field.name()),
                field.options().stream().map(OptionView::of).toList(),
                field.open(),
                field.retired());
    }
}
