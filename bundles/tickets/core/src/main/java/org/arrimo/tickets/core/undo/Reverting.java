package org.arrimo.tickets.core.undo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.kept.DueText;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.kept.Photograph;
import org.arrimo.tickets.core.kept.Put;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.majors.CurrentMajors;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.satisfaction.Asking;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.timing.Timers;

/** Puts into a ticket's row what was there before a change. In the caller's transaction, the ticket being locked. */
public final class Reverting {
    private final TicketStore store;
    private final Receivers receivers;
    private final Family family;
    private final Moves moves;
    private final Asking asking;
    private final CurrentMajors majors;
    private final Meanwhile meanwhile;
    private final Recorder recorder;
    private final Timers timers;

    public Reverting(
            TicketStore store,
            Receivers receivers,
            Family family,
            Moves moves,
            Asking asking,
            CurrentMajors majors,
            Meanwhile meanwhile,
            Recorder recorder,
            Timers timers) {
        this.store = store;
        this.receivers = receivers;
        this.family = family;
        this.moves = moves;
        this.asking = asking;
        this.majors = majors;
        this.meanwhile = meanwhile;
        this.recorder = recorder;
        this.timers = timers;
    }

    /** @param alone whether nobody changed the ticket since, so that its timers can be what they were too */
    void revert(Actor actor, Instant now, TicketEntity ticket, List<Put> puts, boolean alone) {
        List<Put> columns =
                puts.stream().filter(Put::isColumn).filter(Put::isChange).toList();
        if (columns.isEmpty()) {
            return;
        }
        Snapshot before = ticket.snapshot();
        Optional<String> reason = ticket.priorityReason();
        Map<String, Optional<String>> back = Photograph.of(ticket);
        columns.forEach(put -> back.put(put.field(), value(put, back)));
        requirePeople(back, columns);
        State next = Photograph.state(back.get(Photograph.STATE));
        if (next != before.state()) {
            family.requireMayBecome(next, ticket.id());
        }
        Photograph.restore(ticket, back);
        if (next != before.state()) {
            moved(actor, now, ticket, before.state(), next);
        }
        Snapshot after = ticket.snapshot();
        if (!after.subject().equals(before.subject())) {
            store.rename(ticket, before.subject(), after.subject());
        }
        recorder.prioritised(actor, now, ticket.number(), reason, ticket.priorityReason());
        moves.made(actor, now, ticket, before);
        ticket.touch(now);
        meanwhile.rose(ticket, before);
        if (alone && columns.stream().anyMatch(Reverting::timed)) {
            restoreTimers(ticket.id(), puts);
        }
    }

    private static Optional<String> value(Put put, Map<String, Optional<String>> now) {
        if (!Photograph.COUNTS.contains(put.field())) {
            return put.was();
        }
        int more = Integer.parseInt(put.given().orElseThrow())
                - Integer.parseInt(put.was().orElseThrow());
        return Optional.of(String.valueOf(Math.max(0, Photograph.number(now, put.field()) - more)));
    }

    private void requirePeople(Map<String, Optional<String>> back, List<Put> columns) {
        OptionalLong team = Photograph.id(back.get(Photograph.TEAM));
        OptionalLong assignee = Photograph.id(back.get(Photograph.ASSIGNEE));
        boolean handsOver = false;
        for (Put put : columns) {
            boolean teamPut = put.field().equals(Photograph.TEAM);
            if (teamPut && team.isPresent()) {
                receivers.requireTeam(team.getAsLong());
            }
            handsOver |= teamPut || put.field().equals(Photograph.ASSIGNEE);
        }
        if (handsOver && assignee.isPresent()) {
            receivers.require(team, assignee.getAsLong());
        }
    }

    private void moved(Actor actor, Instant now, TicketEntity ticket, State from, State to) {
        asking.moved(ticket.id(), from, to, now);
        if (!from.isOpen() && to.isOpen()) {
            asking.withdrawn(ticket.id());
        }
        majors.moved(actor, ticket.number(), from, to, now);
    }

    private static boolean timed(Put put) {
        return put.field().equals(Photograph.ASSIGNEE) || Photograph.STAGE.contains(put.field());
    }

    private void restoreTimers(long ticket, List<Put> puts) {
        for (String kind : Keeping.TIMERS) {
            timers.restore(
                    kind,
                    ticket,
                    puts.stream()
                            .filter(put -> put.field().equals(Put.TIMER + kind))
                            .findFirst()
                            .flatMap(Put::was)
                            .map(DueText::read));
        }
    }
}
