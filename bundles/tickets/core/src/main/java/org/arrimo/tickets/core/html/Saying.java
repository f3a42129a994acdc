package org.arrimo.tickets.core.html;

import java.util.Optional;
import java.util.function.Supplier;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.Wording;

/** Something somebody wants to say, looked into once they may. */
public final class Saying {
    private static final int LONGEST = 50_000;

    private final Supplier<Said> said;

    /**
     * What is kept.
     *
     * @param text plain
     * @param html cleaned, if it was written so
     */
    public record Said(String text, Optional<String> html) {}

    private Saying(Supplier<Said> said) {
        this.said = said;
    }

    /**
     * As it was written. HTML is cleaned at once, which may take a while: to be called where nobody waits for it.
     *
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code html}
     */
    public static Saying of(Wording words) {
        return words.isHtml() ? html(words.text()) : plain(words.text());
    }

    public static Saying plain(String body) {
        return new Saying(() -> new Said(Text.block("body", body, LONGEST), Optional.empty()));
    }

    /**
     * Something cleaned at once, which may take a while: to be called where nobody waits for it.
     *
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code html}
     */
    public static Saying html(String html) {
        Said cleaned = clean("html", html);
        return new Saying(() -> cleaned);
    }

    /**
     * @return what is reported, which may be nothing
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code description} or {@code descriptionHtml}
     */
    public static Said reported(TicketDraft draft) {
        Optional<String> text = Text.optionalBlock("description", draft.description(), LONGEST);
        if (draft.descriptionHtml().isEmpty()) {
            return new Said(text.orElse(""), Optional.empty());
        }
        if (text.isPresent()) {
            throw Problem.invalid("descriptionHtml", "either", "can't be given beside description")
                    .exception();
        }
        return clean("descriptionHtml", draft.descriptionHtml().get());
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code body} */
    public Said said() {
        return said.get();
    }

    private static Said clean(String field, String html) {
        CleanHtml clean = CleanHtml.of(field, html);
        return new Said(Text.block(field, clean.text(), LONGEST), Optional.of(clean.html()));
    }
}
