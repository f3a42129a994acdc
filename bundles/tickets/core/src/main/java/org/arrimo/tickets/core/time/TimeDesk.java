package org.arrimo.tickets.core.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeDraft;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.api.TimeSum;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Duty;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Time spent on tickets: each change is one transaction. */
public final class TimeDesk implements TimeSpent {
    private final Transactions transactions;
    private final TicketStore store;
    private final EntryStore entries;
    private final Sums sums;
    private final Drafts drafts;
    private final TimeRecord told;
    private final Clock clock;

    public TimeDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Series series,
            Recorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.entries = new EntryStore(source, series);
        this.sums = new Sums(source);
        ActivityStore activities = new ActivityStore(source, series);
        this.drafts = new Drafts(activities, clock);
        this.told = new TimeRecord(recorder, activities);
        this.clock = clock;
    }

    @Override
    public List<TimeEntry> list(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            requireSight(actor, ticket);
            return entries.of(ticket.id()).stream()
                    .filter(entry -> sees(actor, ticket, entry))
                    .toList();
        });
    }

    @Override
    public Page<TimeEntry> mine(Actor actor, PageRequest page) {
        return transactions.reading(() -> {
            Optional<LocalDate> day = page.after().map(cursor -> Drafts.day(cursor.key(0), "cursor"));
            long id = page.after().map(cursor -> cursor.number(1)).orElse(0L);
            return Page.cut(
                    entries.ofPerson(actor.personId(), day, id, page.limit() + 1),
                    page.limit(),
                    entry -> Cursor.of(entry.day(), entry.id()));
        });
    }

    @Override
    public TimeEntry add(Actor actor, TicketNumber number, TimeDraft draft) {
        return transactions.required(() -> {
            TicketEntity ticket = lock(actor, number);
            Access.require(actor, Operation.SPEND, ticket.parties());
            Drafts.Checked checked = drafts.check(actor, draft, Optional.empty());
            if (entries.of(ticket.id()).size() >= MOST) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-entries",
                                "A ticket can have " + MOST + " entries of time.",
                                String.valueOf(MOST))
                        .exception();
            }
            Instant now = Micros.now(clock);
            TimeEntry entry = checked.entry(entries.nextId(), 1, number, actor.personId(), actor, now);
            entries.add(entry, checked.hourlyCents());
            told.changed(actor, Optional.empty(), entry);
            return entry;
        });
    }

    @Override
    public TimeEntry correct(Actor actor, TicketNumber number, long id, OptionalLong version, TimeDraft draft) {
        return transactions.required(() -> {
            TimeEntry before = own(actor, number, id);
            if (version.isPresent() && version.getAsLong() != before.version()) {
                throw Problem.stale().exception();
            }
            if (before.minutes() == 0) {
                throw Problem.of(Problem.Kind.CONFLICT, "taken-back", "This entry was taken back.")
                        .exception();
            }
            Drafts.Checked checked = drafts.check(actor, draft, Optional.of(before));
            TimeEntry after =
                    checked.entry(id, before.version() + 1, number, before.person(), actor, Micros.now(clock));
            return replace(actor, before, after, checked.hourlyCents());
        });
    }

    @Override
    public TimeEntry takeBack(Actor actor, TicketNumber number, long id) {
        return transactions.required(() -> {
            TimeEntry before = own(actor, number, id);
            if (before.minutes() == 0) {
                return before;
            }
            TimeEntry after = new TimeEntry(
                    id,
                    before.version() + 1,
                    number,
                    before.person(),
                    before.day(),
                    0,
                    before.activity(),
                    before.note(),
                    actor.personId(),
                    Micros.now(clock));
            return replace(actor, before, after, 0);
        });
    }

    @Override
    public List<TimeEntry> former(Actor actor, TicketNumber number, long id) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            requireSight(actor, ticket);
            return entries.former(find(actor, ticket, id));
        });
    }

    @Override
    public Page<TimeSum> sums(Actor actor, TimeSum.By by, LocalDate from, LocalDate to, PageRequest page) {
        Duty.COUNT.require(actor);
        Drafts.requireSensible("from", from);
        Drafts.requireSensible("to", to);
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "before-from", "must not be before the first day")
                    .exception();
        }
        return transactions.reading(() -> sums.of(by, from, to, page));
    }

    private TimeEntry replace(Actor actor, TimeEntry before, TimeEntry after, long hourlyCents) {
        entries.correct(before, after, hourlyCents);
        told.changed(actor, Optional.of(before), after);
        return after;
    }

    /** An entry to be changed: by its author, or by whoever oversees the desk's work. */
    private TimeEntry own(Actor actor, TicketNumber number, long id) {
        TicketEntity ticket = lock(actor, number);
        TimeEntry entry = find(actor, ticket, id);
        boolean author = entry.person() == actor.personId() && Access.may(actor, Operation.SPEND, ticket.parties());
        if (!author) {
            Duty.ARRANGE.require(actor);
        }
        return entry;
    }

    private TimeEntry find(Actor actor, TicketEntity ticket, long id) {
        return entries.find(ticket.id(), id)
                .filter(entry -> sees(actor, ticket, entry))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private TicketEntity lock(Actor actor, TicketNumber number) {
        TicketEntity ticket = store.lock(actor, number);
        requireSight(actor, ticket);
        return ticket;
    }

    private static boolean sees(Actor actor, TicketEntity ticket, TimeEntry entry) {
        return Access.may(actor, Operation.READ_TIME, ticket.parties()) || entry.person() == actor.personId();
    }

    private static void requireSight(Actor actor, TicketEntity ticket) {
        if (!Access.may(actor, Operation.READ_TIME, ticket.parties())
                && !Access.may(actor, Operation.SPEND, ticket.parties())) {
            throw Problem.notFound().exception();
        }
    }
}
