package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Announcement;
import org.arrimo.tickets.api.MajorDraft;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** INC-1042 as a major incident, once it is declared. */
final class FakeMajors implements MajorIncidents {
    final List<TicketDraft> joined = new ArrayList<>();
    private final Tickets tickets;
    private Optional<MajorIncident> major = Optional.empty();

    FakeMajors(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public List<MajorIncident> current(Actor actor) {
        return major.stream().toList();
    }

    @Override
    public Page<MajorIncident> list(Actor actor, PageRequest page) {
        return new Page<>(current(actor), Optional.empty());
    }

    @Override
    public MajorIncident get(Actor actor, TicketNumber number) {
        return major.filter(one -> one.number().equals(number))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    @Override
    public MajorIncident declare(Actor actor, TicketNumber number, MajorDraft draft) {
        FakeDesk.known(number);
        return keep(1, draft.announcements(), draft.organisations(), false);
    }

    @Override
    public MajorIncident update(Actor actor, TicketNumber number, OptionalLong version, MajorDraft draft) {
        MajorIncident before = get(actor, number);
        if (version.isPresent() && version.getAsLong() != before.version()) {
            throw Problem.stale().exception();
        }
        return keep(before.version() + 1, draft.announcements(), draft.organisations(), false);
    }

    @Override
    public MajorIncident end(Actor actor, TicketNumber number) {
        MajorIncident before = get(actor, number);
        return keep(before.version() + 1, before.announcements(), before.organisations(), true);
    }

    @Override
    public List<Attached> attach(Actor actor, TicketNumber number, List<TicketNumber> incidents) {
        get(actor, number);
        return incidents.stream()
                .map(one ->
                        new Attached(one, one.id() == 9 ? Optional.of(Problem.notFound()) : Optional.<Problem>empty()))
                .toList();
    }

    @Override
    public Ticket join(Actor actor, TicketNumber number, TicketDraft draft) {
        get(actor, number);
        joined.add(draft);
        return tickets.open(actor, draft);
    }

    private MajorIncident keep(long version, List<Announcement> announcements, Set<Long> organisations, boolean over) {
        major = Optional.of(new MajorIncident(
                FakeDesk.NUMBER,
                version,
                announcements,
                organisations,
                FakeDesk.AT,
                FakeDesk.AT,
                over ? Optional.of(FakeDesk.AT) : Optional.empty()));
        return major.get();
    }
}
