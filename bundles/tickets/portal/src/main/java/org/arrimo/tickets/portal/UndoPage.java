package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Optional;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Reversible;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** {@code /tickets/undo/INC-1042}: what somebody changed about a ticket last, which they take back here. */
public final class UndoPage extends PageServlet {
    static final String PATH = "/tickets/undo";

    private static final long serialVersionUID = 1L;

    private final transient Tickets tickets;
    private final transient Reversals reversals;

    public UndoPage(Tickets tickets, Reversals reversals) {
        super(Texts.beside(UndoPage.class), Templates.beside(UndoPage.class));
        this.tickets = tickets;
        this.reversals = reversals;
    }

    @Override
    protected View get(Exchange x) {
        return show(x, number(x));
    }

    @Override
    protected View post(Exchange x) {
        TicketNumber number = number(x);
        long id = x.number("change");
        List<Change> back = reversals
                .latest(x.actor(), number)
                .filter(latest -> latest.id() == id)
                .map(Reversible::changes)
                .orElse(List.of())
                .stream()
                .map(change -> new Change(change.field(), change.after(), change.before()))
                .toList();
        reversals.undo(x.actor(), number, id);
        return View.redirect("/tickets/" + number).flash(x.t("undo.done", Done.told(x, back)));
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return show(x, number(x));
    }

    private View show(Exchange x, TicketNumber number) {
        Ticket ticket = tickets.get(x.actor(), number);
        Optional<Reversible> latest = reversals.latest(x.actor(), number);
        return View.page("undo/page")
                .with("ticket", ticket)
                .with("latest", latest)
                .with("changes", Done.told(x, latest.map(Reversible::changes).orElse(List.of())))
                .title(x.t("undo.title", number))
                .pretitle(ticket.subject());
    }

    private static TicketNumber number(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        return TicketNumber.of(x.tail().get(0));
    }
}
