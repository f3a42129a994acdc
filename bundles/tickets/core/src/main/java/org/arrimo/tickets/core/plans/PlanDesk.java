package org.arrimo.tickets.core.plans;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Plan;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.api.Plans;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.rules.Duty;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.timing.Attempts;
import org.arrimo.tickets.core.timing.Timers;

/** Plans: each change is one transaction; a ticket is opened in one with the plan going on to its next time. */
public final class PlanDesk implements Plans {
    private static final String TIMER = "plan";

    private final Transactions transactions;
    private final PlanStore store;
    private final PlanRules rules;
    private final Planned planned;
    private final Journal journal;
    private final Timers timers;
    private final Clock clock;

    public PlanDesk(
            Transactions transactions,
            DataSource source,
            Series series,
            PlanRules rules,
            Planned planned,
            Journal journal,
            Timers timers,
            Attempts attempts,
            Clock clock) {
        this.transactions = transactions;
        this.store = new PlanStore(source, series);
        this.rules = rules;
        this.planned = planned;
        this.journal = journal;
        this.timers = timers;
        this.clock = clock;
        attempts.on(TIMER, this::open, this::refused);
    }

    @Override
    public List<Plan> list(Actor actor) {
        Duty.KNOW.require(actor);
        return transactions.reading(store::all);
    }

    @Override
    public Plan get(Actor actor, long id) {
        Duty.KNOW.require(actor);
        return transactions.reading(() -> find(id));
    }

    @Override
    public List<Instant> preview(Actor actor, PlanSchedule schedule) {
        Duty.KNOW.require(actor);
        return rules.occurrences(rules.schedule(schedule)).next(clock.instant(), AHEAD);
    }

    @Override
    public Plan add(Actor actor, PlanDraft draft) {
        Duty.ARRANGE.require(actor);
        return transactions.required(() -> {
            PlanDraft content = rules.cleaned(actor, draft);
            List<Plan> all = store.all();
            requireFree(all, content.name(), OptionalLong.empty());
            if (all.size() >= MOST) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-plans",
                                "There can be " + MOST + " plans.",
                                String.valueOf(MOST))
                        .exception();
            }
            Plan plan = new Plan(
                    store.nextId(), 1, content, next(content), Optional.empty(), Optional.empty(), Optional.empty());
            store.add(plan);
            set(plan);
            record(actor, Events.PLAN_SAVED, Optional.empty(), Optional.of(plan));
            return plan;
        });
    }

    @Override
    public Plan change(Actor actor, long id, OptionalLong version, PlanDraft draft) {
        Duty.ARRANGE.require(actor);
        return transactions.required(() -> {
            Plan before = find(id);
            PlanDraft content = rules.cleaned(actor, draft);
            requireFree(store.all(), content.name(), OptionalLong.of(id));
            Plan after = new Plan(
                    id,
                    before.version() + 1,
                    content,
                    next(content),
                    before.lastAt(),
                    before.lastTicket(),
                    Optional.empty());
            if (version.isPresent() && version.getAsLong() != before.version() || !store.write(after)) {
                throw Problem.stale().exception();
            }
            set(after);
            record(actor, Events.PLAN_SAVED, Optional.of(before), Optional.of(after));
            return after;
        });
    }

    @Override
    public void remove(Actor actor, long id) {
        Duty.ARRANGE.require(actor);
        transactions.run(() -> {
            Plan before = find(id);
            store.remove(id);
            timers.clear(TIMER, id);
            record(actor, Events.PLAN_REMOVED, Optional.of(before), Optional.empty());
        });
    }

    /** Opens the ticket of the time that has come, one for all the times that passed. */
    private void open(long id) {
        going(id).ifPresent(plan -> store.opened(id, planned.open(plan.content())));
    }

    /** The time is over all the same. */
    private void refused(long id, Problem problem) {
        going(id).ifPresent(plan -> store.refused(id, problem.detail()));
    }

    /** @return the plan whose time has come, if nobody else has it in hand, gone on to its next time */
    private Optional<Plan> going(long id) {
        Instant now = clock.instant();
        Optional<Plan> plan = store.find(id);
        Optional<Instant> due = plan.flatMap(Plan::next);
        if (due.isEmpty()) {
            timers.clear(TIMER, id);
            return Optional.empty();
        }
        if (due.get().isAfter(now)) {
            timers.set(TIMER, id, due.get());
            return Optional.empty();
        }
        Optional<Instant> next =
                rules.occurrences(plan.get().content().schedule()).next(now);
        if (!store.goOn(id, due.get(), next)) {
            return Optional.empty();
        }
        set(id, next);
        return plan;
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code rule} */
    private Optional<Instant> next(PlanDraft content) {
        Optional<Instant> next = rules.occurrences(content.schedule()).next(clock.instant());
        if (next.isEmpty()) {
            String field = content.schedule().rule().isPresent() ? "rule" : "start";
            throw Problem.invalid(field, "never", "has no time that lies ahead").exception();
        }
        return content.active() ? next : Optional.empty();
    }

    private void set(Plan plan) {
        set(plan.id(), plan.next());
    }

    private void set(long id, Optional<Instant> next) {
        next.ifPresentOrElse(time -> timers.set(TIMER, id, time), () -> timers.clear(TIMER, id));
    }

    private Plan find(long id) {
        return store.find(id).orElseThrow(() -> Problem.notFound().exception());
    }

    private static void requireFree(List<Plan> all, String name, OptionalLong but) {
        boolean taken = all.stream()
                .anyMatch(other -> other.content().name().equals(name)
                        && !OptionalLong.of(other.id()).equals(but));
        if (taken) {
            throw Problem.conflict("name", "taken", "There is a plan of this name already.", name)
                    .exception();
        }
    }

    private void record(Actor actor, String type, Optional<Plan> before, Optional<Plan> after) {
        List<Change> changes = PlanChanges.between(before.map(Plan::content), after.map(Plan::content));
        long id = after.or(() -> before).orElseThrow().id();
        journal.append(
                actor, Event.of(Micros.now(clock), type, "plan:" + id, changes).asInternal());
    }
}
