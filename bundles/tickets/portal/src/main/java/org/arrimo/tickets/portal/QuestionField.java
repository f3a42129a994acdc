package org.arrimo.tickets.portal;

import java.util.Locale;

import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.Field;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormQuestion;
import org.arrimo.tickets.api.Label;

/** A question of a form, to be answered. */
public final class QuestionField {
    private static final int SUBJECT = 200;
    private static final int DESCRIPTION = 50_000;

    private QuestionField() {}

    /** @param question one that is answered in words, and no section */
    public static Field of(Exchange x, FormQuestion question) {
        FormItem item = question.item();
        Locale locale = x.portal().locale();
        String name = FormsPage.ANSWER + item.key();
        String label = item.name()
                .or(() -> question.field().map(CustomField::name))
                .map(called -> called.in(locale))
                .orElseGet(() -> x.t("field." + item.key()));
        Field field =
                switch (item.kind()) {
                    case SUBJECT -> x.ui().input(name, label).max(SUBJECT);
                    case DESCRIPTION -> x.ui().area(name, label).max(DESCRIPTION);
                    default -> ValueField.of(x, name, label, question.field().orElseThrow());
                };
        item.help().map((Label help) -> help.in(locale)).ifPresent(field::hint);
        if (item.required()) {
            field.required();
        }
        return field.value(question.value());
    }
}
