package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** {@code /tickets/merge/INC-1042}: merges a ticket into another, both being seen before, and undoes it. */
public final class MergePage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Tickets tickets;
    private final transient Merges merges;
    private final transient TicketField into;

    public MergePage(Tickets tickets, Merges merges) {
        super(Texts.beside(MergePage.class), Templates.beside(MergePage.class));
        this.tickets = tickets;
        this.merges = merges;
        this.into = new TicketField("into", tickets);
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        return show(x, TicketNumber.of(x.tail().get(0)));
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.size() != 2) {
            throw Problem.notFound().exception();
        }
        TicketNumber number = TicketNumber.of(tail.get(0));
        return switch (tail.get(1)) {
            case "into" -> merge(x, number);
            case "undo" -> undo(x, number);
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return show(x, TicketNumber.of(x.tail().get(0)));
    }

    private View show(Exchange x, TicketNumber number) {
        Ticket ticket = tickets.get(x.actor(), number);
        Optional<Ticket> other = x.optional("into").flatMap(typed -> into.find(x));
        boolean unknown = x.optional("into").isPresent() && other.isEmpty();
        return View.page("merges/page")
                .with("ticket", ticket)
                .with("other", other)
                .with("unknown", unknown)
                .with("merging", merges.of(x.actor(), number))
                .title(x.t("merge.title", number))
                .pretitle(ticket.subject());
    }

    private View merge(Exchange x, TicketNumber number) {
        TicketNumber target = into.read(x);
        merges.merge(x.actor(), number, OptionalLong.of(x.number("version")), target);
        long version = tickets.get(x.actor(), number).version();
        View.Undo undo = new View.Undo(x.t("merge.undo"), "/tickets/merge/" + number + "/undo?version=" + version);
        return View.redirect("/tickets/" + target).flash(x.t("merge.done", number, target), undo);
    }

    private View undo(Exchange x, TicketNumber number) {
        merges.unmerge(x.actor(), number, OptionalLong.of(x.number("version")));
        return View.redirect("/tickets/" + number).flash(x.t("merge.undone", number));
    }
}
