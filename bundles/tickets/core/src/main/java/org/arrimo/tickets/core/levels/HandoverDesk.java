package org.arrimo.tickets.core.levels;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Handover;
import org.arrimo.tickets.api.Handover.Direction;
import org.arrimo.tickets.api.HandoverChoices;
import org.arrimo.tickets.api.HandoverDraft;
import org.arrimo.tickets.api.Handovers;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.levels.HandoverStore.Ascent;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Tickets go up to teams of a higher level and back: each change is one transaction. */
public final class HandoverDesk implements Handovers {
    private final Transactions transactions;
    private final TicketStore tickets;
    private final HandoverStore store;
    private final Ladder ladder;
    private final HandoverNotes notes;
    private final Moves moves;
    private final Meanwhile meanwhile;
    private final Recorder recorder;
    private final Runnable changed;
    private final Clock clock;

    /** @param changed what is to be done after tickets changed */
    public HandoverDesk(
            Transactions transactions,
            DataSource source,
            TicketStore tickets,
            Series series,
            Groups groups,
            HandoverNotes notes,
            Moves moves,
            Meanwhile meanwhile,
            Recorder recorder,
            Runnable changed,
            Clock clock) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.store = new HandoverStore(source, series);
        this.ladder = new Ladder(groups);
        this.notes = notes;
        this.moves = moves;
        this.meanwhile = meanwhile;
        this.recorder = recorder;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public HandoverChoices choices(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = tickets.read(actor, number);
            Parties parties = ticket.parties();
            boolean open = ticket.state().isOpen() && ticket.team().isPresent();
            boolean up = open && Access.may(actor, Operation.HAND_UP, parties);
            boolean back = open && Access.may(actor, Operation.HAND_BACK, parties);
            return new HandoverChoices(
                    up ? ladder.up(ticket.team().getAsLong()) : List.of(),
                    back
                            ? ascent(ticket)
                                    .map(ascent -> OptionalLong.of(ascent.from()))
                                    .orElse(OptionalLong.empty())
                            : OptionalLong.empty(),
                    Access.may(actor, Operation.NOTE, parties));
        });
    }

    @Override
    public Handover up(Actor actor, TicketNumber number, OptionalLong version, OptionalLong team, HandoverDraft draft) {
        return changing(() -> {
            TicketEntity ticket = tickets.lock(actor, number);
            Access.require(actor, Operation.HAND_UP, ticket.parties());
            long from = team(ticket);
            List<Long> above = ladder.up(from);
            if (above.isEmpty()) {
                throw conflict("nobody-above", "There is no team above the one that has it.");
            }
            if (team.isPresent() && !above.contains(team.getAsLong())) {
                throw Problem.invalid("team", "not-above", "is no team that stands above the one that has it")
                        .exception();
            }
            return hand(actor, ticket, version, Direction.UP, team.orElse(above.get(0)), draft);
        });
    }

    @Override
    public Handover back(Actor actor, TicketNumber number, OptionalLong version, HandoverDraft draft) {
        return changing(() -> {
            TicketEntity ticket = tickets.lock(actor, number);
            Access.require(actor, Operation.HAND_BACK, ticket.parties());
            team(ticket);
            Ascent ascent = ascent(ticket)
                    .orElseThrow(() -> conflict("not-handed-up", "It was not handed up to the team that has it."));
            Handover done = hand(actor, ticket, version, Direction.BACK, ascent.from(), draft);
            store.returned(ascent.id());
            return done;
        });
    }

    @Override
    public List<Handover> of(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = tickets.read(actor, number);
            if (!Access.may(actor, Operation.READ_PRIVATE, ticket.parties())) {
                throw Problem.notFound().exception();
            }
            return store.of(number, LATEST);
        });
    }

    private Handover hand(
            Actor actor, TicketEntity ticket, OptionalLong version, Direction direction, long to, HandoverDraft draft) {
        if (draft.reason() == null) {
            throw Problem.invalid("reason", "required", "is required").exception();
        }
        String text = Text.line("text", draft.text(), LONGEST_TEXT);
        TicketPatch patch = TicketPatch.NONE.withTeam(OptionalLong.of(to)).withAssignee(OptionalLong.empty());
        version.ifPresent(read -> meanwhile.requireUntouched(ticket, read, patch));
        Instant now = Micros.now(clock);
        long from = ticket.team().getAsLong();
        OptionalLong note = notes.write(actor, now, ticket, draft.note());
        Snapshot before = ticket.snapshot();
        ticket.hand(OptionalLong.of(to), OptionalLong.empty());
        if (ticket.state() == State.ASSIGNED) {
            ticket.move(State.NEW, now);
        }
        moves.made(actor, now, ticket, before);
        ticket.touch(now);
        meanwhile.rose(ticket, before);
        Handover done = new Handover(
                store.next(), ticket.number(), direction, from, to, draft.reason(), text, note, actor.personId(), now);
        tickets.write(); // the note is kept before it is named
        store.add(done);
        record(actor, done);
        return done;
    }

    private void record(Actor actor, Handover done) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("handover.direction", null, Wire.name(done.direction())));
        changes.add(new Change("handover.reason", null, Wire.name(done.reason())));
        changes.add(new Change("handover.text", null, done.text()));
        recorder.internally(actor, done.at(), done.ticket(), Events.HANDED, changes);
    }

    private long team(TicketEntity ticket) {
        if (!ticket.state().isOpen()) {
            throw conflict("not-open", "It is not open any more.");
        }
        return ticket.team().orElseThrow(() -> conflict("no-team", "No team has it."));
    }

    private Optional<Ascent> ascent(TicketEntity ticket) {
        return store.ascent(ticket.id(), ticket.team().getAsLong());
    }

    private Handover changing(Supplier<Handover> work) {
        return transactions.required(() -> {
            Handover done = work.get();
            tickets.write();
            transactions.afterCommit(changed);
            return done;
        });
    }

    private static ProblemException conflict(String code, String detail) {
        return Problem.of(Problem.Kind.CONFLICT, code, detail).exception();
    }
}
