package org.arrimo.tickets.core.states;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Step;
import org.arrimo.tickets.api.Transition;
import org.arrimo.tickets.api.Transitions;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.rules.StateMachine;
import org.arrimo.tickets.core.store.Remembered;

/** The steps between states as the desk has them. */
public final class TransitionDesk implements Transitions {
    private final Transactions transactions;
    private final TransitionRows rows;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<StateMachine> known;

    public TransitionDesk(Transactions transactions, DataSource source, Journal journal, Clock clock, Ticker ticker) {
        this.transactions = transactions;
        this.rows = new TransitionRows(source);
        this.journal = journal;
        this.clock = clock;
        this.known = new Remembered<>(transactions, rows::read, ticker);
    }

    /** @return the machine that holds now, for whoever decides about a ticket */
    public StateMachine machine() {
        return known.current();
    }

    @Override
    public List<Transition> list(Actor actor) {
        requireAdmin(actor);
        return transactions.reading(() -> listed(rows.read()));
    }

    @Override
    public List<Transition> change(Actor actor, Map<Step, Set<Role>> wanted) {
        requireAdmin(actor);
        return transactions.required(() -> {
            rows.lock();
            StateMachine before = rows.read();
            StateMachine after = before;
            List<Change> changes = new ArrayList<>();
            for (Map.Entry<Step, Set<Role>> one : wanted.entrySet()) {
                Step step = one.getKey();
                Set<Role> roles = allowed(step, one.getValue());
                if (!roles.equals(before.roles(step))) {
                    after = after.with(step, roles);
                    rows.write(step, roles);
                    changes.add(new Change(name(step), words(before.roles(step)), words(roles)));
                }
            }
            requireWayOut(after);
            if (!changes.isEmpty()) {
                Instant now = Micros.now(clock);
                journal.append(actor, Event.of(now, Events.TRANSITIONS, "transitions", changes));
                known.changed();
            }
            return listed(after);
        });
    }

    private static Set<Role> allowed(Step step, Set<Role> roles) {
        if (!StateMachine.SHIPPED.steps().containsKey(step)) {
            throw Problem.notFound().exception();
        }
        Set<Role> unable = EnumSet.noneOf(Role.class);
        unable.addAll(roles);
        unable.removeAll(StateMachine.eligible(step));
        if (!unable.isEmpty()) {
            String names = words(unable);
            throw Problem.invalid(
                            "roles", "cannot-work", "names who can't work so on a ticket they see: " + names, names)
                    .exception();
        }
        return roles;
    }

    private static void requireWayOut(StateMachine machine) {
        machine.deadEnd(Role.ADMIN).ifPresent(state -> {
            String name = Wire.name(state);
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "no-way-out",
                            "Administrators must keep a way out of every state, also out of " + name + ".",
                            name)
                    .exception();
        });
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw Problem.forbidden().exception();
        }
    }

    private static List<Transition> listed(StateMachine machine) {
        return machine.steps().entrySet().stream()
                .map(entry -> new Transition(
                        entry.getKey(),
                        entry.getValue(),
                        StateMachine.SHIPPED.roles(entry.getKey()),
                        StateMachine.eligible(entry.getKey())))
                .toList();
    }

    private static String name(Step step) {
        return Wire.name(step.kind()) + "." + Wire.name(step.from()) + "." + Wire.name(step.to());
    }

    private static String words(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Wire::name).collect(Collectors.joining(", "));
    }
}
