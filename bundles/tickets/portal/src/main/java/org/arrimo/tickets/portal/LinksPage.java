package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.Families;
import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** {@code /tickets/links/INC-1042}: what a ticket has to do with others, to be changed by those who work on it. */
public final class LinksPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/links/";

    private final transient Tickets tickets;
    private final transient Links links;
    private final transient Families families;
    private final transient Reversals reversals;
    private final transient TicketField other;

    public LinksPage(Tickets tickets, Links links, Families families, Reversals reversals) {
        super(Texts.beside(LinksPage.class), Templates.beside(LinksPage.class));
        this.tickets = tickets;
        this.links = links;
        this.families = families;
        this.reversals = reversals;
        this.other = new TicketField("other", tickets);
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
            case "add" -> add(x, number);
            case "remove" -> remove(x, number);
            case "children" -> resolve(x, number);
            case "close" -> close(x, number);
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return show(x, TicketNumber.of(x.tail().get(0)));
    }

    private View show(Exchange x, TicketNumber number) {
        Ticket ticket = tickets.get(x.actor(), number);
        List<Link> found = links.list(x.actor(), number);
        boolean parent = found.stream().anyMatch(link -> link.type() == LinkType.PARENT_OF);
        long open = parent ? families.open(x.actor(), number).size() : 0;
        return View.page("links/page")
                .with("number", number)
                .with("links", found)
                .with("openChildren", open)
                .with("ticket", ticket)
                .title(x.t("links.of", number))
                .pretitle(ticket.subject());
    }

    private View add(Exchange x, TicketNumber number) {
        LinkType type = Wire.parse(LinkType.class, x.param("type"), "type");
        Link link = links.link(x.actor(), number, type, other.read(x));
        return View.redirect(PATH + number)
                .flash(
                        x.t("links.added", link.other().number()),
                        new View.Undo(
                                x.t("undo.button"),
                                PATH + number + "/remove?type=" + Wire.name(type) + "&other="
                                        + link.other().number()));
    }

    private View remove(Exchange x, TicketNumber number) {
        LinkType type = Wire.parse(LinkType.class, x.param("type"), "type");
        TicketNumber linked = TicketNumber.of(x.param("other"));
        links.unlink(x.actor(), number, type, linked);
        return View.redirect(PATH + number).flash(x.t("links.removed", linked));
    }

    private View resolve(Exchange x, TicketNumber number) {
        BulkJob job = families.resolve(x.actor(), number, Optional.empty(), x.optional("solution"));
        boolean whole = job.state() == BulkJob.State.DONE && job.refusals().isEmpty();
        return whole
                ? View.redirect(PATH + number).flash(x.t("links.resolved", job.done()))
                : View.redirect("/tickets/bulk/" + job.id());
    }

    private View close(Exchange x, TicketNumber number) {
        Done done = Done.doing(x, reversals, number);
        families.close(x.actor(), number, OptionalLong.of(x.number("version")));
        return done.told(View.redirect("/tickets/" + number), x.t("props.saved"));
    }
}
