package org.arrimo.tickets.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Reversible;
import org.arrimo.tickets.api.TicketNumber;

/** What somebody is about to do to a ticket: once it is done, they are told in words what it was, and can take it back. */
final class Done {
    private static final int LONGEST = 120;

    private final Exchange x;
    private final Reversals reversals;
    private final TicketNumber number;
    private final Optional<Long> before;

    private Done(Exchange x, Reversals reversals, TicketNumber number) {
        this.x = x;
        this.reversals = reversals;
        this.number = number;
        this.before = latest().map(Reversible::id);
    }

    /** To be called before it is done. */
    static Done doing(Exchange x, Reversals reversals, TicketNumber number) {
        return new Done(x, reversals, number);
    }

    /** @return each change in words */
    static String told(Exchange x, List<Change> changes) {
        HistoryWords words = new HistoryWords(x.words());
        return changes.stream().map(words::sentence).map(Done::cut).collect(Collectors.joining("; "));
    }

    /**
     * @param otherwise what is said if nothing is there to be taken back
     * @return the redirect, which says what was changed, with a button that takes it back
     */
    View.Redirect told(View.Redirect to, String otherwise) {
        return told(to, "", "", otherwise);
    }

    /**
     * @param first what is said before it
     * @param last what is said after it
     */
    View.Redirect told(View.Redirect to, String first, String last, String otherwise) {
        return changed()
                .map(made -> to.flash(joined(first, told(x, made.changes()), last), undo(made)))
                .orElseGet(() -> to.flash(joined(first, otherwise, "")));
    }

    /** @return the redirect with a message that is said already, and with the button if there is something to take back */
    View.Redirect said(View.Redirect to, String message) {
        return changed().map(made -> to.flash(message, undo(made))).orElseGet(() -> to.flash(message));
    }

    private Optional<Reversible> changed() {
        return latest().filter(made -> !before.equals(Optional.of(made.id())));
    }

    private View.Undo undo(Reversible made) {
        return new View.Undo(x.t("undo.button"), UndoPage.PATH + "/" + number + "?change=" + made.id());
    }

    /** Whoever does not see the ticket any more takes nothing back. */
    private Optional<Reversible> latest() {
        try {
            return reversals.latest(x.actor(), number);
        } catch (ProblemException e) {
            if (e.problem().kind() != Kind.NOT_FOUND) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String cut(String sentence) {
        String line = sentence.replace('\n', ' ');
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
