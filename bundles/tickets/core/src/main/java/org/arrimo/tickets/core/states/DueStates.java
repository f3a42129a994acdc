package org.arrimo.tickets.core.states;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.voice.Voice;

/**
 * What the desk does by itself when its time has come. A ticket that is not any more what the timer was set for, as
 * after an import or a change by the version before, is left alone.
 */
public final class DueStates {
    private static final Actor DESK = Actor.system("tickets");

    private final Transactions transactions;
    private final TicketStore store;
    private final Family family;
    private final Moves moves;
    private final StateTimers next;
    private final Voice voice;
    private final StateSettings settings;
    private final Clock clock;

    public DueStates(
            Transactions transactions,
            TicketStore store,
            Family family,
            Moves moves,
            StateTimers next,
            Voice voice,
            StateSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.family = family;
        this.moves = moves;
        this.next = next;
        this.voice = voice;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param changed what is to be done after tickets changed */
    public void on(Timers timers, Runnable changed) {
        on(timers, StateTimers.CLOSE, this::close, changed);
        on(timers, StateTimers.RESUME, this::resume, changed);
        on(timers, StateTimers.REMIND, ticket -> remind(ticket, StateTimers.REMIND_AGAIN, "waiting.first"), changed);
        on(timers, StateTimers.REMIND_AGAIN, ticket -> remind(ticket, StateTimers.GIVE_UP, "waiting.second"), changed);
        on(timers, StateTimers.GIVE_UP, this::giveUp, changed);
    }

    private void on(Timers timers, String kind, Consumer<TicketEntity> work, Runnable changed) {
        timers.on(kind, (subject, due) -> {
            store.lock(subject).ifPresent(work);
            store.write();
            transactions.afterCommit(changed);
        });
    }

    private void close(TicketEntity ticket) {
        if (ticket.state() != State.RESOLVED || settings.closeDays() == 0) {
            return;
        }
        Instant now = Micros.now(clock);
        if (family.hasOpenChildren(ticket.id())) {
            next.close(ticket.id(), now);
        } else {
            change(ticket, now, () -> ticket.move(State.CLOSED, now));
        }
    }

    private void resume(TicketEntity ticket) {
        Instant now = Micros.now(clock);
        Optional<Instant> until = ticket.holdUntil();
        if (ticket.state() == State.ON_HOLD && until.isPresent() && !until.get().isAfter(now)) {
            change(ticket, now, () -> ticket.move(State.IN_PROGRESS, now));
        }
    }

    private void remind(TicketEntity ticket, String then, String phrase) {
        if (waits(ticket)) {
            Instant now = Micros.now(clock);
            voice.say(DESK, ticket, now, phrase);
            next.nudge(then, ticket.id(), now);
        }
    }

    private void giveUp(TicketEntity ticket) {
        if (waits(ticket)) {
            Instant now = Micros.now(clock);
            String solution = voice.phrase(ticket.parties().requester(), "waiting.resolved");
            change(ticket, now, () -> {
                ticket.move(State.RESOLVED, now);
                ticket.solve(ResolutionCode.UNANSWERED, solution);
            });
        }
    }

    private boolean waits(TicketEntity ticket) {
        return ticket.holdReason().filter(HoldReason.REQUESTER::equals).isPresent() && settings.remindDays() > 0;
    }

    private void change(TicketEntity ticket, Instant now, Runnable how) {
        Snapshot before = ticket.snapshot();
        how.run();
        moves.made(DESK, now, ticket, before);
        ticket.touch(now);
    }
}
