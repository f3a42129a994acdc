package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Tag;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/**
 * {@code /tickets/tags}: the desk's tags, for leads and administrators to look after; {@code /tickets/tags/INC-1042}: a
 * ticket's, to be put on and taken off by those who work on it.
 */
public final class TagsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/tags";

    private final transient Tickets tickets;
    private final transient Tags tags;
    private final transient Reversals reversals;

    public TagsPage(Tickets tickets, Tags tags, Reversals reversals) {
        super(Texts.beside(TagsPage.class), Templates.beside(TagsPage.class));
        this.tickets = tickets;
        this.tags = tags;
        this.reversals = reversals;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("tags.title");
    }

    @Override
    protected View get(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            return all(x);
        }
        if (tail.size() > 1) {
            throw Problem.notFound().exception();
        }
        return tail.get(0).equals("suggestions") ? suggestions(x) : ofTicket(x, TicketNumber.of(tail.get(0)));
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            return tend(x);
        }
        if (tail.size() != 2) {
            throw Problem.notFound().exception();
        }
        TicketNumber number = TicketNumber.of(tail.get(0));
        return switch (tail.get(1)) {
            case "add" -> add(x, number);
            case "remove" -> remove(x, number);
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return x.tail().isEmpty()
                ? all(x)
                : ofTicket(x, TicketNumber.of(x.tail().get(0)));
    }

    private View all(Exchange x) {
        ListSearch search = x.search(PATH);
        Page<Tag> page = tags.list(x.actor(), search.words(), x.page());
        return View.page("tags/page")
                .with("search", search)
                .with("tags", search.among(page, () -> tags.count(x.actor(), search.words())))
                .with("tends", tends(x.actor()));
    }

    private View suggestions(Exchange x) {
        return View.page("tags/suggestions").with("tags", tags.suggest(x.actor(), lastTyped(x.param("tag"))));
    }

    private View ofTicket(Exchange x, TicketNumber number) {
        Ticket ticket = tickets.get(x.actor(), number);
        return View.page("tags/ticket")
                .with("number", number)
                .with("tags", tags.of(x.actor(), number))
                .with("edits", Standing.works(x.actor()))
                .title(x.t("tags.of", number))
                .pretitle(ticket.subject());
    }

    private View tend(Exchange x) {
        return switch (x.form()) {
            case "merge" -> {
                Tag left = tags.merge(x.actor(), x.param("tag"), x.param("into"));
                yield View.redirect(PATH).flash(x.t("tags.merged", left.name()));
            }
            case "synonym" -> {
                Tag tag = tags.addSynonym(x.actor(), x.param("tag"), x.param("synonym"));
                yield View.redirect(PATH).flash(x.t("tags.synonym.added", tag.name()));
            }
            case "forget" -> {
                tags.removeSynonym(x.actor(), x.param("synonym"));
                yield View.redirect(PATH).flash(x.t("tags.synonym.removed", x.param("synonym")));
            }
            default -> throw Problem.notFound().exception();
        };
    }

    private View add(Exchange x, TicketNumber number) {
        Done done = Done.doing(x, reversals, number);
        tags.add(x.actor(), number, x.param("tag"));
        return done.told(View.redirect("/tickets/" + number), x.t("props.unchanged"));
    }

    private View remove(Exchange x, TicketNumber number) {
        Done done = Done.doing(x, reversals, number);
        tags.remove(x.actor(), number, x.param("tag"));
        return done.told(View.redirect("/tickets/" + number), x.t("props.unchanged"));
    }

    /** Of several, the one that is being typed. */
    private static String lastTyped(String typed) {
        return typed == null ? "" : typed.substring(typed.lastIndexOf(',') + 1);
    }

    private static boolean tends(Actor actor) {
        return actor.is(Role.LEAD) || actor.is(Role.ADMIN);
    }
}
