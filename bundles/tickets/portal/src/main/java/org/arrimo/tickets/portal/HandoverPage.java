package org.arrimo.tickets.portal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Handover;
import org.arrimo.tickets.api.HandoverChoices;
import org.arrimo.tickets.api.HandoverDraft;
import org.arrimo.tickets.api.HandoverReason;
import org.arrimo.tickets.api.Handovers;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** {@code /tickets/handover/INC-1042}: hands a ticket up to a team of a higher level, or back to where it came from. */
public final class HandoverPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Tickets tickets;
    private final transient Handovers handovers;
    private final transient People people;
    private final transient Groups groups;

    public HandoverPage(Tickets tickets, Handovers handovers, People people, Groups groups) {
        super(Texts.beside(HandoverPage.class), Templates.beside(HandoverPage.class));
        this.tickets = tickets;
        this.handovers = handovers;
        this.people = people;
        this.groups = groups;
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
        if (x.tail().size() != 2) {
            throw Problem.notFound().exception();
        }
        TicketNumber number = TicketNumber.of(x.tail().get(0));
        OptionalLong version = OptionalLong.of(x.number("version"));
        Handover done =
                switch (x.tail().get(1)) {
                    case "up" -> handovers.up(x.actor(), number, version, OptionalLong.of(x.number("team")), draft(x));
                    case "back" -> handovers.back(x.actor(), number, version, draft(x));
                    default -> throw Problem.notFound().exception();
                };
        String team = groups.teamNames(Set.of(done.to())).get(done.to());
        return View.redirect(new Onward(tickets).stay(x.actor(), number)).flash(x.t("handover.done", number, team));
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return show(x, TicketNumber.of(x.tail().get(0)));
    }

    private View show(Exchange x, TicketNumber number) {
        Ticket ticket = tickets.get(x.actor(), number);
        HandoverChoices choices = handovers.choices(x.actor(), number);
        List<Handover> all = x.actor().isStaff() ? handovers.of(x.actor(), number) : List.of();
        Set<Long> teams = new HashSet<>(choices.up());
        Set<Long> persons = new HashSet<>();
        choices.back().ifPresent(teams::add);
        ticket.team().ifPresent(teams::add);
        all.forEach(one -> {
            teams.add(one.from());
            teams.add(one.to());
            persons.add(one.by());
        });
        Map<Long, String> names = groups.teamNames(teams);
        Map<Long, String> up = new LinkedHashMap<>();
        choices.up().forEach(team -> up.put(team, names.get(team)));
        return View.page("levels/handover")
                .with("ticket", ticket)
                .with("up", up)
                .with(
                        "back",
                        Optional.ofNullable(
                                choices.back().isPresent()
                                        ? names.get(choices.back().getAsLong())
                                        : null))
                .with("notes", choices.notes())
                .with("reasons", reasons(x))
                .with("all", all)
                .with("teams", names)
                .with("people", people.names(persons))
                .title(x.t("handover.page", number))
                .pretitle(ticket.subject());
    }

    private static Map<String, String> reasons(Exchange x) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (HandoverReason reason : HandoverReason.values()) {
            reasons.put(Wire.name(reason), x.t("handover.reason", reason));
        }
        return reasons;
    }

    private static HandoverDraft draft(Exchange x) {
        Optional<HandoverReason> reason =
                x.optional("reason").map(word -> Wire.parse(HandoverReason.class, word, "reason"));
        return new HandoverDraft(reason.orElse(null), x.param("text"), x.optional("note"));
    }
}
