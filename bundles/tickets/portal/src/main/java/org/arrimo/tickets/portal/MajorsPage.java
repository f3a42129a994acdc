package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.MajorIncidents.Attached;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** {@code /tickets/majors}: major incidents; {@code /tickets/majors/INC-1042}: what is announced about one. */
public final class MajorsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/majors/";

    private final transient Tickets tickets;
    private final transient MajorIncidents majors;
    private final transient Groups groups;

    public MajorsPage(Tickets tickets, MajorIncidents majors, Groups groups) {
        super(Texts.beside(MajorsPage.class), Templates.beside(MajorsPage.class));
        this.tickets = tickets;
        this.majors = majors;
        this.groups = groups;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("major.title");
    }

    @Override
    protected View get(Exchange x) {
        return switch (x.tail().size()) {
            case 0 -> list(x);
            case 1 -> show(x, TicketNumber.of(x.tail().get(0)), List.of());
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.size() != 2) {
            throw Problem.notFound().exception();
        }
        TicketNumber number = TicketNumber.of(tail.get(0));
        return switch (tail.get(1)) {
            case "declare" -> {
                majors.declare(x.actor(), number, MajorForm.read(x));
                yield done(x, number, "major.declared");
            }
            case "update" -> {
                majors.update(x.actor(), number, OptionalLong.of(x.number("version")), MajorForm.read(x));
                yield done(x, number, "major.updated");
            }
            case "end" -> {
                majors.end(x.actor(), number);
                yield done(x, number, "major.ended");
            }
            case "attach" -> attach(x, number);
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return show(x, TicketNumber.of(x.tail().get(0)), List.of());
    }

    private View attach(Exchange x, TicketNumber number) {
        List<Attached> outcome = majors.attach(x.actor(), number, numbers(x));
        if (outcome.stream().allMatch(one -> one.refusal().isEmpty())) {
            return View.redirect(PATH + number).flash(x.t("major.attached", outcome.size()));
        }
        return show(x, number, outcome);
    }

    private static List<TicketNumber> numbers(Exchange x) {
        List<TicketNumber> numbers = new ArrayList<>();
        for (String word : x.optional("numbers").orElse("").split("[\\s,;]+")) {
            if (!word.isEmpty()) {
                numbers.add(SpokenNumber.candidates(word).stream().findFirst().orElseThrow(() -> Problem.invalid(
                                "numbers", "bad-number", "has what is not the number of a ticket", word)
                        .exception()));
            }
        }
        return numbers;
    }

    private static View done(Exchange x, TicketNumber number, String key) {
        return View.redirect(PATH + number).flash(x.t(key, number));
    }

    private View list(Exchange x) {
        Page<MajorIncident> page = majors.list(x.actor(), x.page());
        return View.page("majors/list").with("page", page);
    }

    private View show(Exchange x, TicketNumber number, List<Attached> outcome) {
        Ticket ticket = tickets.get(x.actor(), number);
        Optional<MajorIncident> major = IfThere.get(() -> majors.get(x.actor(), number));
        boolean declares = declares(x.actor());
        Set<Long> concerned = major.map(MajorIncident::organisations).orElse(Set.of());
        return View.page("majors/one")
                .with("ticket", ticket)
                .with("major", major)
                .with("declares", declares)
                .with("attaches", Standing.works(x.actor()))
                .with("organisations", declares ? organisations(x.actor()) : Map.of())
                .with(
                        "concerned",
                        groups.organisationNames(concerned).values().stream()
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .with("outcome", outcome)
                .title(x.t("major.of", number))
                .pretitle(ticket.subject());
    }

    private Map<Long, String> organisations(Actor actor) {
        Map<Long, String> names = new LinkedHashMap<>();
        groups.organisations(actor).forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    /** @return whether the actor declares major incidents */
    static boolean declares(Actor actor) {
        return actor.is(Role.LEAD) || actor.is(Role.MANAGER) || actor.is(Role.ADMIN);
    }
}
