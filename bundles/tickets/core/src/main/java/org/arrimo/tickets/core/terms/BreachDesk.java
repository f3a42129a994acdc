package org.arrimo.tickets.core.terms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.BreachDraft;
import org.arrimo.tickets.api.Breaches;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.store.Series;

/** The register of breaches: each change is one transaction. */
public final class BreachDesk implements Breaches {
    private static final int ACCOUNT = 4_000;
    private static final int REASON = 1_000;
    private static final int MOST_A_DAY = 100;
    private static final int MOST_DAYS = 730;

    private final Transactions transactions;
    private final BreachStore breaches;
    private final Allowance allowance;
    private final Listing tickets;
    private final Series series;
    private final Customers customers;
    private final Journal journal;
    private final Clock clock;

    public BreachDesk(
            Transactions transactions,
            DataSource source,
            Allowance allowance,
            Listing tickets,
            Series series,
            People people,
            Journal journal,
            Clock clock) {
        this.transactions = transactions;
        this.breaches = new BreachStore(source, clock);
        this.allowance = allowance;
        this.tickets = tickets;
        this.series = series;
        this.customers = new Customers(people);
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Breach record(Actor actor, BreachDraft draft) {
        boolean limit = draft.measure() == Breach.Measure.LIMIT;
        Parties about = about(draft.person());
        Access.require(actor, Operation.WARN, about);
        if (limit) {
            Access.require(actor, Operation.RESTRICT, about, "measure");
        }
        return changing(() -> {
            customers.require(draft.person());
            draft.evidence().ifPresent(number -> requireSeen(actor, number));
            Instant now = Micros.now(clock);
            Breach breach = new Breach(
                    series.next(Series.BREACHES),
                    draft.person(),
                    draft.evidence(),
                    Text.block("account", draft.account(), ACCOUNT),
                    draft.measure(),
                    aDay(draft.ticketsADay(), limit),
                    actor.personId(),
                    now,
                    now.plus(Duration.ofDays(range("days", draft.days(), MOST_DAYS))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true);
            breaches.add(breach);
            tell(actor, breach.id(), Events.BREACH_RECORDED, recorded(breach));
            return breach;
        });
    }

    @Override
    public Breach get(Actor actor, long id) {
        return transactions.reading(() -> asSeen(actor, find(actor, id)));
    }

    @Override
    public Page<Breach> list(Actor actor, OptionalLong person, PageRequest page) {
        boolean all = Access.may(actor, Operation.READ_BREACH, about(0));
        OptionalLong wanted = all || person.isPresent() ? person : OptionalLong.of(actor.personId());
        if (wanted.isPresent() && !Access.may(actor, Operation.READ_BREACH, about(wanted.getAsLong()))) {
            return new Page<>(List.of(), Optional.empty());
        }
        long below = page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return transactions.reading(() -> Page.cut(
                asSeen(actor, breaches.list(wanted, below, page.limit() + 1)),
                page.limit(),
                breach -> Cursor.of(breach.id())));
    }

    @Override
    public Breach reply(Actor actor, long id, String text) {
        return changing(() -> {
            Breach before = inForce(actor, id, Operation.REPLY_TO_BREACH);
            String reply = Text.block("text", text, ACCOUNT);
            breaches.reply(id, reply, Micros.now(clock));
            tell(
                    actor,
                    id,
                    Events.BREACH_REPLIED,
                    List.of(new Change("reply", before.reply().orElse(null), reply)));
            return asSeen(actor, find(actor, id));
        });
    }

    @Override
    public Breach withdraw(Actor actor, long id, String reason) {
        return changing(() -> {
            inForce(actor, id, Operation.RESTRICT);
            String why = Text.block("reason", reason, REASON);
            breaches.withdraw(id, why, Micros.now(clock));
            tell(actor, id, Events.BREACH_WITHDRAWN, List.of(new Change("withdrawal", null, why)));
            return asSeen(actor, find(actor, id));
        });
    }

    private Breach changing(Supplier<Breach> work) {
        return transactions.required(() -> {
            Breach changed = work.get();
            transactions.afterCommit(allowance::forget);
            return changed;
        });
    }

    private Breach inForce(Actor actor, long id, Operation operation) {
        breaches.lock(id);
        Breach breach = find(actor, id);
        Access.require(actor, operation, about(breach.person()));
        if (!breach.inForce()) {
            throw Problem.of(Problem.Kind.CONFLICT, "breach-over", "It is withdrawn or has expired.")
                    .exception();
        }
        return breach;
    }

    private Breach find(Actor actor, long id) {
        return breaches.find(id)
                .filter(breach -> Access.may(actor, Operation.READ_BREACH, about(breach.person())))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private Breach asSeen(Actor actor, Breach breach) {
        return asSeen(actor, List.of(breach)).get(0);
    }

    /** Nobody learns of a ticket that they may not see. */
    private List<Breach> asSeen(Actor actor, List<Breach> all) {
        Set<TicketNumber> seen = seen(
                actor,
                all.stream().flatMap(breach -> breach.evidence().stream()).toList());
        return all.stream()
                .map(breach -> breach.evidence()
                                .filter(number -> !seen.contains(number))
                                .isPresent()
                        ? withoutEvidence(breach)
                        : breach)
                .toList();
    }

    private Set<TicketNumber> seen(Actor actor, List<TicketNumber> numbers) {
        List<Long> ids = numbers.stream().map(TicketNumber::id).distinct().toList();
        return tickets.visible(actor, ids).stream().map(TicketRow::number).collect(Collectors.toSet());
    }

    private static Breach withoutEvidence(Breach breach) {
        return new Breach(
                breach.id(),
                breach.person(),
                Optional.empty(),
                breach.account(),
                breach.measure(),
                breach.ticketsADay(),
                breach.author(),
                breach.recordedAt(),
                breach.until(),
                breach.reply(),
                breach.repliedAt(),
                breach.withdrawal(),
                breach.withdrawnAt(),
                breach.inForce());
    }

    private void requireSeen(Actor actor, TicketNumber number) {
        if (seen(actor, List.of(number)).isEmpty()) {
            throw Problem.invalid("evidence", "no-such-ticket", "is no ticket of this desk")
                    .exception();
        }
    }

    private static OptionalInt aDay(OptionalInt said, boolean limit) {
        if (!limit && said.isPresent()) {
            throw Problem.invalid("ticketsADay", "no-limit", "goes with a limit alone")
                    .exception();
        }
        return limit ? OptionalInt.of(range("ticketsADay", said.orElse(0), MOST_A_DAY)) : said;
    }

    private static int range(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw Problem.invalid(field, "out-of-range", "must be from 1 to " + most, "1", String.valueOf(most))
                    .exception();
        }
        return value;
    }

    private void tell(Actor actor, long id, String type, List<Change> changes) {
        journal.append(actor, Event.of(Micros.now(clock), type, Events.BREACH + id, changes));
    }

    private static List<Change> recorded(Breach breach) {
        return List.of(
                new Change("person", null, String.valueOf(breach.person())),
                new Change("account", null, breach.account()),
                new Change("measure", null, Wire.name(breach.measure())),
                new Change("until", null, breach.until().toString()));
    }

    private static Parties about(long person) {
        return new Parties(person, OptionalLong.empty(), OptionalLong.empty());
    }
}
