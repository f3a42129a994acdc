package org.arrimo.tickets.portal;

import java.util.Optional;
import java.util.function.Supplier;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;

/** What the text of a saved reply or a macro is written in, as a choice of its form. */
public enum TextFormat {
    PLAIN,
    HTML;

    private static final String TEXT = "text";

    /** @return the format of what is kept so */
    public static String value(Optional<String> html) {
        return Wire.name(html.isPresent() ? HTML : PLAIN);
    }

    /** @return how it will look, if it is HTML; pictures belong to messages, so their words are shown */
    public static Optional<SafeHtml> shown(Exchange x, Optional<String> html) {
        return html.flatMap(cleaned -> SafeHtml.of(cleaned, name -> Optional.empty(), "", x.t("quote.show")));
    }

    /** @return what was chosen */
    static TextFormat of(Exchange x) {
        return Wire.parse(TextFormat.class, x.optional("format").orElse(Wire.name(PLAIN)), "format");
    }

    /** @return the HTML, if what was written is some */
    Optional<String> html(String written) {
        return this == HTML ? Optional.of(written) : Optional.empty();
    }

    /**
     * What is wrong with HTML stands at the field in which it was written.
     *
     * @return what was saved
     */
    static <T> T saved(Supplier<T> saving) {
        try {
            return saving.get();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            if (problem.field().filter("html"::equals).isEmpty()) {
                throw e;
            }
            throw new Problem(problem.kind(), problem.code(), problem.detail(), Optional.of(TEXT), problem.args())
                    .exception();
        }
    }
}
