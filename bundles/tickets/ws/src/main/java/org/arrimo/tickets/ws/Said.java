package org.arrimo.tickets.ws;

import java.util.Optional;

import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Wording;

/** What is said is given as plain text or as HTML. */
public final class Said {
    private Said() {}

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code html} when both are given */
    public static Wording wording(String body, Optional<String> html) {
        requireOne("body", body, html);
        return html.map(Wording::html).orElseGet(() -> Wording.plain(body));
    }

    /**
     * @param field what the plain text is called
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code html} when both are given
     */
    public static void requireOne(String field, String plain, Optional<String> html) {
        if (plain != null && html.isPresent()) {
            throw Problem.invalid("html", "either", "can't be given beside " + field)
                    .exception();
        }
    }
}
