package org.arrimo.tickets.core.time;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.core.rules.Duty;
import org.arrimo.tickets.core.store.Series;

/** The kinds of work: each change is one transaction, recorded under {@code activity:} and the id. */
public final class ActivityDesk implements Activities {
    private static final String CHANGED = "tickets.activity";

    private final Transactions transactions;
    private final ActivityStore store;
    private final Journal journal;
    private final Currency currency;
    private final Clock clock;

    public ActivityDesk(
            Transactions transactions,
            DataSource source,
            Series series,
            Journal journal,
            Currency currency,
            Clock clock) {
        this.transactions = transactions;
        this.store = new ActivityStore(source, series);
        this.journal = journal;
        this.currency = currency;
        this.clock = clock;
    }

    @Override
    public String currency() {
        return currency.getCurrencyCode();
    }

    @Override
    public List<Activity> list(Actor actor) {
        if (!actor.is(Role.PARTNER)) {
            Duty.KNOW.require(actor);
        }
        boolean costs = Duty.COUNT.isOf(actor);
        return transactions.reading(store::all).stream()
                .map(activity -> costs ? activity : withoutCost(activity))
                .toList();
    }

    @Override
    public Activity add(Actor actor, String name, long hourlyCents) {
        Duty.ADMINISTER.require(actor);
        String line = Text.line("name", name, LONGEST_NAME);
        requireCost(hourlyCents);
        return transactions.required(() -> {
            List<Activity> all = store.all();
            requireFree(all, line, OptionalLong.empty());
            if (all.size() >= MOST) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-activities",
                                "There can be " + MOST + " activities.",
                                String.valueOf(MOST))
                        .exception();
            }
            Activity added = store.add(line, hourlyCents);
            record(actor, Optional.empty(), added);
            return added;
        });
    }

    @Override
    public Activity change(Actor actor, long id, OptionalLong version, String name, long hourlyCents, boolean inUse) {
        Duty.ADMINISTER.require(actor);
        return transactions.required(() -> {
            Activity before =
                    store.find(id).orElseThrow(() -> Problem.notFound().exception());
            String line = Text.line("name", name, LONGEST_NAME);
            requireCost(hourlyCents);
            requireFree(store.all(), line, OptionalLong.of(id));
            Activity after = new Activity(id, before.version() + 1, line, OptionalLong.of(hourlyCents), inUse);
            if (version.isPresent() && version.getAsLong() != before.version() || !store.write(after)) {
                throw Problem.stale().exception();
            }
            record(actor, Optional.of(before), after);
            return after;
        });
    }

    private static Activity withoutCost(Activity activity) {
        return new Activity(activity.id(), activity.version(), activity.name(), OptionalLong.empty(), activity.inUse());
    }

    private static void requireCost(long cents) {
        if (cents < 0 || cents > MOST_CENTS) {
            throw Problem.invalid(
                            "hourlyCents",
                            "out-of-range",
                            "must be 0 to " + MOST_CENTS,
                            "0",
                            String.valueOf(MOST_CENTS))
                    .exception();
        }
    }

    private static void requireFree(List<Activity> all, String name, OptionalLong but) {
        boolean taken = all.stream()
                .anyMatch(other -> other.name().equals(name)
                        && !OptionalLong.of(other.id()).equals(but));
        if (taken) {
            throw Problem.conflict("name", "taken", "There is an activity of this name already.", name)
                    .exception();
        }
    }

    private void record(Actor actor, Optional<Activity> before, Activity after) {
        List<Change> changes = new ArrayList<>();
        Change.between("name", before.map(Activity::name), Optional.of(after.name()))
                .ifPresent(changes::add);
        Change.between("hourlyCents", before.map(ActivityDesk::cents), Optional.of(cents(after)))
                .ifPresent(changes::add);
        Change.between(
                        "inUse",
                        before.map(activity -> String.valueOf(activity.inUse())),
                        Optional.of(String.valueOf(after.inUse())))
                .ifPresent(changes::add);
        journal.append(
                actor,
                Event.of(Micros.now(clock), CHANGED, "activity:" + after.id(), changes)
                        .asInternal());
    }

    private static String cents(Activity activity) {
        return String.valueOf(activity.hourlyCents().orElseThrow());
    }
}
