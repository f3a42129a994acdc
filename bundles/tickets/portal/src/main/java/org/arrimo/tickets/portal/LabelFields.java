package org.arrimo.tickets.portal;

import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.Markup;
import org.arrimo.tickets.api.Label;

/** What something is called, in a form: a field for each language. */
public final class LabelFields {
    private LabelFields() {}

    /**
     * @param name of the English one; the others have the language's name behind it
     * @param label what stands before the language
     */
    public static Content of(Exchange x, String name, String label, Optional<Label> current, int longest) {
        return new Markup()
                .add(x.ui().input(name, label + " (" + x.t("language.en") + ")")
                        .value(current.map(Label::en))
                        .max(longest))
                .add(x.ui().input(name + ".pt", label + " (" + x.t("language.pt") + ")")
                        .value(current.flatMap(Label::pt))
                        .max(longest))
                .add(x.ui().input(name + ".es", label + " (" + x.t("language.es") + ")")
                        .value(current.flatMap(Label::es))
                        .max(longest));
    }

    static Label read(Exchange x, String name) {
        return new Label(x.optional(name).orElse(""), x.optional(name + ".pt"), x.optional(name + ".es"));
    }
}
