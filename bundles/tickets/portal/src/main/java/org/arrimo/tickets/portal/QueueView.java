package org.arrimo.tickets.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Figures;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Tally;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;

/** The list of tickets to work on. */
final class QueueView {
    private final Tickets tickets;
    private final Groups groups;
    private final NameLookup names;
    private final Presences presences;
    private final MajorIncidents majors;

    QueueView(Tickets tickets, Groups groups, NameLookup names, Presences presences, MajorIncidents majors) {
        this.tickets = tickets;
        this.groups = groups;
        this.names = names;
        this.presences = presences;
        this.majors = majors;
    }

    View show(Exchange x) {
        Actor actor = x.actor();
        QueueQuery query = QueueQuery.of(x.request());
        Optional<TicketNumber> said = SpokenNumber.candidates(query.words()).stream()
                .filter(number -> sees(actor, number))
                .findFirst();
        if (said.isPresent()) {
            return View.redirect("/tickets/" + said.get());
        }
        if (!Standing.hasQueue(actor)) {
            return View.redirect("/requests" + RequestsPage.Requests.search(false, !query.isStart(), query.words()));
        }
        Page<TicketRow> page = tickets.list(actor, query.filter(actor), x.page());
        Figures open = count(actor, QueueQuery.START);
        var queue = new Queue(
                query,
                page,
                names.wanted().rows(page.items()).find(x.words()),
                groups.teams(actor),
                found(x, query, page, open),
                figures(actor, open),
                Standing.works(actor),
                actor.is(Role.ADMIN),
                present(x, page.items()),
                majors.current(actor).stream().map(MajorIncident::number).collect(Collectors.toSet()));
        return View.page("queue").with("queue", queue).title(x.t("queue.title")).withoutHeading();
    }

    /** Of words it is said only that there are more than were found so far: a count would look at every hit. */
    private Tally found(Exchange x, QueueQuery query, Page<TicketRow> page, Figures open) {
        if (query.words().isEmpty()) {
            Figures all = query.isStart() ? open : count(x.actor(), query);
            return new Tally(Math.toIntExact(all.tickets()), false);
        }
        int before = x.page().after().isPresent() ? x.page().limit() : 0;
        boolean more = before > 0 || page.next().isPresent();
        return new Tally(before + page.items().size(), more);
    }

    /** @return open tickets counted: all, the actor's, nobody's, and by priority */
    List<Queue.Figure> figures(Actor actor) {
        return figures(actor, count(actor, QueueQuery.START));
    }

    private List<Queue.Figure> figures(Actor actor, Figures open) {
        QueueQuery mine = QueueQuery.START.withAssignee("me");
        QueueQuery nobodys = QueueQuery.START.withAssignee("none");
        List<Queue.Figure> figures = new ArrayList<>();
        figures.add(new Queue.Figure("queue.figure.open", open.tickets(), QueueQuery.START, ""));
        figures.add(new Queue.Figure("queue.figure.mine", count(actor, mine).tickets(), mine, ""));
        figures.add(new Queue.Figure(
                "queue.figure.unassigned", count(actor, nobodys).tickets(), nobodys, ""));
        for (Priority priority : Priority.values()) {
            figures.add(Queue.Figure.of(priority, open.byPriority()));
        }
        return figures;
    }

    /** @return the names of the others who are at tickets of the page */
    private Map<TicketNumber, String> present(Exchange x, List<TicketRow> rows) {
        long me = x.actor().personId();
        Map<TicketNumber, List<Presence>> there =
                presences.among(x.actor(), rows.stream().map(TicketRow::number).toList());
        Names called = names.wanted()
                .persons(there.values().stream()
                        .flatMap(List::stream)
                        .map(Presence::person)
                        .toList())
                .find(x.words());
        Map<TicketNumber, String> present = new HashMap<>();
        there.forEach((number, people) -> {
            String others = people.stream()
                    .filter(one -> one.person() != me)
                    .map(one -> called.person(one.person()))
                    .collect(Collectors.joining(", "));
            if (!others.isEmpty()) {
                present.put(number, others);
            }
        });
        return present;
    }

    private boolean sees(Actor actor, TicketNumber number) {
        try {
            tickets.get(actor, number);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private Figures count(Actor actor, QueueQuery query) {
        return tickets.figures(actor, query.filter(actor));
    }
}
