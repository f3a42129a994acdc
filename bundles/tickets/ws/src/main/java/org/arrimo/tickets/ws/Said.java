package org.arrimo.tickets.ws;

import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.Wording;

/** What is said is given as plain text or as HTML. */
public final class Said {
    private Said() {}

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code html} when both are given */
    public static Wording wording(String body, Optional<String> html) {
        if (body != null && html.isPresent()) {
            throw Problem.invalid("html", "either", "can't be given beside body")
                    .exception();
        }
        return html.map(Wording::html).orElseGet(() -> Wording.plain(body));
    }

    /** Says it about a ticket, as {@link Tickets} does. */
    public static Message say(
            Tickets tickets,
            Actor actor,
            TicketNumber number,
            Message.Visibility visibility,
            Wording words,
            Set<Long> attachments) {
        return words.isHtml()
                ? tickets.sayHtml(actor, number, visibility, words.text(), attachments)
                : tickets.say(actor, number, visibility, words.text(), attachments);
    }
}
