package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.BreachDraft;
import org.arrimo.tickets.api.Breaches;
import org.arrimo.tickets.api.Tickets;

/**
 * {@code /tickets/breaches}: the register of breaches of the terms of use; {@code /tickets/breaches/7}: one of them, with
 * the way to reply to it or to withdraw it. The desk sees all, everybody else those about themselves.
 */
public final class BreachesPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/breaches";

    private final transient Breaches breaches;
    private final transient NameLookup names;
    private final transient PersonField person;
    private final transient TicketField evidence;

    public BreachesPage(Breaches breaches, Tickets tickets, People people, Groups groups) {
        super(Texts.beside(BreachesPage.class), Templates.beside(BreachesPage.class));
        this.breaches = breaches;
        this.names = new NameLookup(people, groups);
        this.evidence = new TicketField("evidence", tickets);
        this.person = new PersonField("person", people);
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("breach.title");
    }

    @Override
    protected View get(Exchange x) {
        return switch (x.tail().size()) {
            case 0 -> list(x);
            case 1 -> one(x);
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            return record(x);
        }
        if (tail.size() != 2) {
            throw Problem.notFound().exception();
        }
        long id = x.id(0);
        return switch (tail.get(1)) {
            case "reply" -> done(x, breaches.reply(x.actor(), id, x.param("text")), "breach.replied");
            case "withdraw" -> done(x, breaches.withdraw(x.actor(), id, x.param("reason")), "breach.withdrawn");
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return x.tail().isEmpty() ? list(x) : one(x);
    }

    private View record(Exchange x) {
        Breach.Measure measure = x.optional("measure").isEmpty()
                ? Breach.Measure.WARNING
                : Wire.parse(Breach.Measure.class, x.param("measure"), "measure");
        Breach breach = breaches.record(
                x.actor(),
                new BreachDraft(
                        person.read(x).orElseThrow(() -> Problem.invalid("person", "required", "is required")
                                .exception()),
                        x.optional("evidence").map(typed -> evidence.read(x)),
                        x.param("account"),
                        measure,
                        measure == Breach.Measure.LIMIT ? OptionalInt.of(whole(x, "ticketsADay")) : OptionalInt.empty(),
                        whole(x, "days")));
        return done(x, breach, "breach.recorded");
    }

    private View list(Exchange x) {
        Page<Breach> page = breaches.list(x.actor(), OptionalLong.empty(), x.page());
        return View.page("breaches/list")
                .with("page", page)
                .with("names", called(x, page.items()))
                .with("records", Standing.works(x.actor()))
                .with("restricts", restricts(x.actor()));
    }

    private View one(Exchange x) {
        Breach breach = breaches.get(x.actor(), x.id(0));
        return View.page("breaches/one")
                .with("breach", breach)
                .with("names", called(x, List.of(breach)))
                .with("own", breach.person() == x.actor().personId())
                .with("restricts", restricts(x.actor()))
                .title(x.t("breach.one", String.valueOf(breach.id())));
    }

    private Names called(Exchange x, List<Breach> shown) {
        return names.wanted()
                .persons(shown.stream().map(Breach::person).toList())
                .persons(shown.stream().map(Breach::author).toList())
                .find(x.words());
    }

    private static boolean restricts(Actor actor) {
        return actor.is(Role.LEAD) || actor.is(Role.ADMIN);
    }

    private static View done(Exchange x, Breach breach, String text) {
        return View.redirect(PATH + "/" + breach.id()).flash(x.t(text));
    }

    private static int whole(Exchange x, String name) {
        long number = x.number(name);
        return number < 0 || number > Integer.MAX_VALUE ? 0 : (int) number;
    }
}
