package org.arrimo.tickets.core.states;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.timing.Timers;

/**
 * A ticket whose person has done nothing about it for too long goes back to its team's queue. Whatever of theirs stands in
 * its history is something: a change, a word, a note, a file, time spent.
 */
public final class SilentAssignees {
    private static final Actor DESK = Actor.system("tickets");

    private final Transactions transactions;
    private final DataSource source;
    private final TicketStore store;
    private final Moves moves;
    private final Recorder recorder;
    private final Journal journal;
    private final SilenceTimer timer;
    private final int hours;
    private final Clock clock;

    public SilentAssignees(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Moves moves,
            Recorder recorder,
            Journal journal,
            Timers timers,
            int hours,
            Clock clock) {
        this.transactions = transactions;
        this.source = source;
        this.store = store;
        this.moves = moves;
        this.recorder = recorder;
        this.journal = journal;
        this.timer = new SilenceTimer(timers, Duration.ofHours(hours));
        this.hours = hours;
        this.clock = clock;
    }

    /** @param changed what is to be done after tickets changed */
    public void on(Timers timers, Runnable changed) {
        timers.on(SilenceTimer.KIND, (subject, due) -> {
            store.lock(subject).ifPresent(ticket -> look(ticket, due));
            store.write();
            transactions.afterCommit(changed);
        });
    }

    /** Looks after what was assigned before this was asked for: it has its whole time from now on. */
    public void start() {
        if (hours > 0) {
            Instant due = clock.instant().plus(Duration.ofHours(hours));
            transactions.run(() -> SilenceTimer.setAll(source, due));
        }
    }

    private void look(TicketEntity ticket, Instant due) {
        Snapshot before = ticket.snapshot();
        if (hours == 0 || !SilenceTimer.waitsForPerson(before)) {
            return;
        }
        Instant now = Micros.now(clock);
        Duration silent = Duration.ofHours(hours);
        Instant last = latest(ticket, before.assignee().getAsLong())
                .filter(at -> at.isAfter(due.minus(silent)))
                .orElse(due.minus(silent));
        if (last.plus(silent).isAfter(now)) {
            timer.set(ticket.id(), last);
            return;
        }
        ticket.hand(ticket.team(), OptionalLong.empty());
        if (ticket.state() == State.ASSIGNED) {
            ticket.move(State.NEW, now);
        }
        moves.made(DESK, now, ticket, before);
        ticket.touch(now);
        List<Change> why = List.of(new Change("silent.hours", null, String.valueOf(hours)));
        recorder.internally(DESK, now, ticket.number(), Events.SILENT, why);
    }

    /** @return when the person last did something about the ticket */
    private Optional<Instant> latest(TicketEntity ticket, long person) {
        Optional<Instant> latest = Optional.empty();
        Optional<PageRequest> wanted = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (wanted.isPresent()) {
            Page<Entry> page = journal.history(ticket.number().toString(), true, wanted.get());
            for (Entry entry : page.items()) {
                if (entry.actorId() == person) {
                    latest = Optional.of(entry.event().at());
                }
            }
            wanted = page.next().map(cursor -> new PageRequest(PageRequest.MAX_LIMIT, Optional.of(cursor)));
        }
        return latest;
    }
}
