package org.arrimo.tickets.core.merges;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Merging;
import org.arrimo.tickets.api.SplitDraft;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.states.StateTimers;
import org.arrimo.tickets.core.store.MergeCourse;
import org.arrimo.tickets.core.store.MergeLog;
import org.arrimo.tickets.core.store.MergeStep;
import org.arrimo.tickets.core.store.Placement;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.Stage;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Merges and splits tickets: each change is one transaction, and one is made at a time. */
public final class MergeDesk implements Merges {
    private final Transactions transactions;
    private final TicketStore store;
    private final MergeLog log;
    private final Placement placement;
    private final MergeRules rules;
    private final MergeRecord record;
    private final MergeSight sight;
    private final Tickets tickets;
    private final Counting counting;
    private final StateTimers timers;
    private final Clock clock;

    public MergeDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Family family,
            Tickets tickets,
            Listing listing,
            Counting counting,
            Journal journal,
            StateTimers timers,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.log = new MergeLog(source);
        this.placement = new Placement(source, log);
        this.rules = new MergeRules(store, log, family);
        this.record = new MergeRecord(journal);
        this.sight = new MergeSight(source, log, listing);
        this.tickets = tickets;
        this.counting = counting;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public Merging of(Actor actor, TicketNumber number) {
        return transactions.reading(() -> sight.of(actor, store.read(actor, number)));
    }

    @Override
    public Ticket merge(Actor actor, TicketNumber number, OptionalLong version, TicketNumber target) {
        return changing(() -> {
            boolean itself = number.equals(target);
            boolean turned = number.id() > target.id();
            TicketEntity first = store.lockAny(actor, turned ? target : number);
            TicketEntity second = itself ? first : store.lockAny(actor, turned ? number : target);
            TicketEntity one = turned ? second : first;
            TicketEntity into = turned ? first : second;
            rules.requireAllowed(actor, one);
            rules.requireAllowed(actor, into);
            if (itself) {
                throw Problem.invalid("into", "itself", "is the ticket itself").exception();
            }
            rules.requireVersion(one, version);
            rules.requireMayMerge(actor, one, into);
            Instant now = Micros.now(clock);
            State before = one.state();
            step(actor, now, one, MergeStep.MERGE, into.id(), true);
            record.merged(actor, now, one, before, into);
            touch(now, List.of(one, into));
            return seen(actor, number);
        });
    }

    @Override
    public Ticket unmerge(Actor actor, TicketNumber number, OptionalLong version) {
        return changing(() -> {
            MergeCourse course = course(actor, number);
            OptionalLong from = course.into();
            if (from.isEmpty()) {
                throw MergeRules.conflict("not-merged", number + " is not merged.");
            }
            boolean back = course.merged().isPresent() && course.putBack();
            if (back) {
                rules.requireNoLoop(number.id(), course.origin().getAsLong());
            }
            MergeStep step = course.merged().isPresent() ? MergeStep.UNMERGE : MergeStep.RESPLIT;
            List<TicketEntity> all = lock(number, course);
            TicketEntity one = ticket(all, number.id());
            rules.requireVersion(one, version);
            Instant now = Micros.now(clock);
            State before = one.state();
            Set<Long> changed = around(number.id(), step);
            step(actor, now, one, step, from.getAsLong(), false);
            if (!back) {
                course.before().ifPresent(stage -> restore(one, stage, now));
            }
            changed.addAll(around(number.id(), step));
            record.unmerged(actor, now, one, before, ticket(all, from.getAsLong()));
            touch(
                    now,
                    all.stream().filter(ticket -> changed.contains(ticket.id())).toList());
            return seen(actor, number);
        });
    }

    @Override
    public Ticket split(Actor actor, TicketNumber number, OptionalLong version, SplitDraft draft) {
        return changing(() -> {
            TicketEntity origin = store.lockAny(actor, number);
            rules.requireAllowed(actor, origin);
            rules.requireVersion(origin, version);
            store.requireUnmerged(actor, origin);
            rules.requireSomeMessages(draft.messages());
            if (placement.shown(number.id(), draft.messages()).size()
                    < draft.messages().size()) {
                throw Problem.invalid("messages", "no-such-message", "names a message that is not in this conversation")
                        .exception();
            }
            Ticket opened = tickets.open(actor, draft(draft, origin));
            TicketEntity one = store.lockAny(actor, opened.number());
            Instant now = Micros.now(clock);
            placement.split(one.id(), draft.messages());
            step(actor, now, one, MergeStep.SPLIT, origin.id(), false);
            record.split(actor, now, one, origin, draft.messages().size());
            touch(now, List.of(origin));
            return seen(actor, opened.number());
        });
    }

    @Override
    public Ticket unsplit(Actor actor, TicketNumber number, OptionalLong version) {
        return changing(() -> {
            MergeCourse course = course(actor, number);
            if (!course.holdsSplit()) {
                throw MergeRules.conflict("not-split", number + " is not split off.");
            }
            long origin = course.origin().getAsLong();
            rules.requireNoLoop(number.id(), origin);
            List<TicketEntity> all = lock(number, course);
            TicketEntity one = ticket(all, number.id());
            rules.requireVersion(one, version);
            boolean closes = course.merged().isEmpty();
            if (closes) {
                rules.requireMayClose(one);
                rules.requireRoom(one.id(), origin);
            }
            Instant now = Micros.now(clock);
            State before = one.state();
            Set<Long> changed = around(number.id(), MergeStep.UNSPLIT);
            step(actor, now, one, MergeStep.UNSPLIT, origin, closes);
            changed.addAll(around(number.id(), MergeStep.UNSPLIT));
            record.unsplit(actor, now, one, before, ticket(all, origin));
            touch(
                    now,
                    all.stream().filter(ticket -> changed.contains(ticket.id())).toList());
            return seen(actor, number);
        });
    }

    /** What was done to a ticket that the actor sees and may do this to. */
    private MergeCourse course(Actor actor, TicketNumber number) {
        rules.requireAllowed(actor, store.read(actor, number));
        return log.course(number.id());
    }

    /** Locks every ticket whose conversation may change when something of this one's comes or goes, by number. */
    private List<TicketEntity> lock(TicketNumber number, MergeCourse course) {
        Set<Long> ids = new TreeSet<>(log.chain(number.id()));
        course.origin().ifPresent(origin -> ids.addAll(log.chain(origin)));
        placement.possibleHomes(number.id()).forEach(home -> ids.addAll(log.chain(home)));
        return store.lockAll(ids);
    }

    /** The tickets in whose conversations something of this one's is now. */
    private Set<Long> around(long ticket, MergeStep step) {
        Set<Long> ids = new TreeSet<>(log.chain(ticket));
        if (step != MergeStep.UNMERGE) {
            placement.homes(ticket).values().forEach(home -> ids.addAll(log.chain(home)));
        }
        return ids;
    }

    private void step(Actor actor, Instant now, TicketEntity one, MergeStep step, long other, boolean closes) {
        long shown = log.root(one.id());
        log.add(one.id(), step, other, now, actor.personId(), closes ? Optional.of(one.stage()) : Optional.empty());
        if (closes) {
            Snapshot before = one.snapshot();
            one.move(State.CLOSED, now);
            timers.follow(one.id(), before, one.snapshot(), now);
        }
        placement.settle(one.id(), shown);
    }

    /** What its state waits for begins anew. */
    private void restore(TicketEntity one, Stage stage, Instant now) {
        Snapshot before = one.snapshot();
        one.restore(stage);
        timers.follow(one.id(), before, one.snapshot(), now);
    }

    private static TicketDraft draft(SplitDraft draft, TicketEntity origin) {
        Snapshot old = origin.snapshot();
        return new TicketDraft(
                draft.kind(),
                draft.subject(),
                "",
                OptionalLong.of(draft.requester().orElse(old.requester())),
                Optional.of(old.priority()),
                Optional.of(old.impact()),
                Optional.of(old.urgency()),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.of(old.contact()));
    }

    private static TicketEntity ticket(List<TicketEntity> all, long id) {
        return all.stream().filter(ticket -> ticket.id() == id).findFirst().orElseThrow();
    }

    private static void touch(Instant now, List<TicketEntity> tickets) {
        tickets.forEach(ticket -> ticket.touch(now));
    }

    private Ticket seen(Actor actor, TicketNumber number) {
        store.write();
        return tickets.get(actor, number);
    }

    private <T> T changing(Supplier<T> work) {
        return transactions.required(() -> {
            log.lock();
            T done = work.get();
            transactions.afterCommit(counting::changed);
            return done;
        });
    }
}
