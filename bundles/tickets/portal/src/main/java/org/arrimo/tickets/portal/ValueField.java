package org.arrimo.tickets.portal;

import java.util.Locale;

import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.Field;
import org.arrimo.tickets.api.CustomField;

/** A custom field in a form. */
public final class ValueField {
    private static final int LONGEST = 500;

    private ValueField() {}

    /**
     * @param name of the parameter
     * @param label what stands before it
     */
    public static Field of(Exchange x, String name, String label, CustomField field) {
        Locale locale = x.portal().locale();
        return switch (field.type()) {
            case TEXT -> x.ui().input(name, label).max(LONGEST);
            case NUMBER -> x.ui().input(name, label).max(LONGEST).placeholder("12.5");
            case DATE -> x.ui().input(name, label).type("date");
            case YES_NO -> x.ui().select(name, label)
                    .option("", x.t("value.unsaid"))
                    .option("true", x.t("value.yes"))
                    .option("false", x.t("value.no"));
            case CHOICE -> {
                Field select = x.ui().select(name, label).option("", x.t("value.unsaid"));
                field.options()
                        .forEach(option ->
                                select.option(option.key(), option.name().in(locale)));
                yield select;
            }
        };
    }
}
