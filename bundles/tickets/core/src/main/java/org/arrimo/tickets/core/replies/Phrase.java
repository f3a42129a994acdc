package org.arrimo.tickets.core.replies;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.core.html.CleanHtml;

/**
 * What a saved reply or a macro says, with its placeholders.
 *
 * @param text plain
 * @param html the same, cleaned, if it was written as HTML
 */
public record Phrase(String text, Optional<String> html) {
    private static final String TEXT = "text";
    private static final String HTML = "html";
    private static final int LONGEST = 10_000;
    private static final int LONGEST_HTML = 50_000;

    /**
     * @param html if it is given, the text is made of it
     * @return it as it is kept
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code text} or {@code html}
     */
    public static Phrase of(String text, Optional<String> html) {
        if (html.isPresent()) {
            return html(html.get());
        }
        String plain = Text.block(TEXT, text, LONGEST);
        Template.of(TEXT, plain);
        return new Phrase(plain, Optional.empty());
    }

    private static Phrase html(String given) {
        if (given.length() > LONGEST_HTML) {
            throw Problem.invalid(
                            HTML, "too-long", "must have at most " + LONGEST_HTML + " characters", "" + LONGEST_HTML)
                    .exception();
        }
        CleanHtml clean = CleanHtml.of(HTML, given);
        String text = Text.block(HTML, clean.text(), LONGEST);
        String tags = CleanHtml.exchanged(clean.html(), words -> {
            Template.of(HTML, words);
            return "";
        });
        if (tags.contains(Template.OPEN) || tags.toLowerCase(Locale.ROOT).contains("%7b%7b")) {
            throw Problem.invalid(HTML, "misplaced-placeholder", "has a placeholder in an address or a picture's words")
                    .exception();
        }
        Template.of(HTML, text);
        return new Phrase(text, Optional.of(clean.html()));
    }

    /**
     * @param filling fills in a text
     * @return it as it was written, filled in; HTML, in which each value stands as text, is still to be cleaned
     */
    public Wording filled(Function<Template, String> filling) {
        return html.map(kept ->
                        Wording.html(CleanHtml.exchanged(kept, words -> filling.apply(Template.of(HTML, words)))))
                .orElseGet(() -> Wording.plain(filling.apply(Template.of(TEXT, text))));
    }
}
