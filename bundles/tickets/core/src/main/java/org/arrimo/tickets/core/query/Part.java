package org.arrimo.tickets.core.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.filter.Condition;
import org.arrimo.tickets.core.filter.Condition.Any;
import org.arrimo.tickets.core.filter.Condition.Not;
import org.arrimo.tickets.core.filter.Condition.Of;
import org.arrimo.tickets.core.filter.Condition.OneOf;
import org.arrimo.tickets.core.filter.Field;
import org.arrimo.tickets.core.rules.Operation;

/**
 * What a filter lets through of what is open, or of what is done, along one of the ways in which the actor sees tickets.
 *
 * @param open which half
 * @param frame what is a range of an index
 * @param whole all that is wanted
 */
record Part(boolean open, Restriction frame, Restriction whole) {
    /** Of several columns that narrow it down, the last one names the index: the one that narrows most. */
    private static final List<Field> NARROWING =
            List.of(Field.ORGANISATION, Field.TEAM, Field.REQUESTER, Field.ASSIGNEE);

    /** So many teams, people or organisations are looked for one by one. */
    private static final int ALTERNATIVES = 10;

    /** @return the parts of all that is wanted; a ticket may be in several */
    static List<Part> of(Actor actor, Condition condition, Instant now) {
        Sieve sieve = new Sieve(actor, now);
        return alternatives(condition.conjuncts(), sieve).stream()
                .flatMap(conjuncts -> of(actor, conjuncts, sieve).stream())
                .toList();
    }

    private static List<Part> of(Actor actor, List<Condition> conjuncts, Sieve sieve) {
        Set<State> wanted = states(conjuncts);
        List<Part> parts = new ArrayList<>();
        for (Set<State> half : List.of(Restriction.OPEN, Restriction.DONE)) {
            EnumSet<State> some = EnumSet.copyOf(half);
            some.retainAll(wanted);
            if (!some.isEmpty()) {
                for (Sightlines.Line line : Sightlines.of(actor, Operation.READ).orElse(List.of(Sightlines.ALL))) {
                    parts.add(part(half.equals(Restriction.OPEN), some, line, conjuncts, sieve));
                }
            }
        }
        return parts;
    }

    /** @return all that is wanted in one condition, for what is found otherwise */
    static Restriction whole(Actor actor, Condition condition, Instant now) {
        Restriction whole = new Restriction();
        Sightlines.of(actor, Operation.READ).ifPresent(whole::any);
        new Sieve(actor, now).into(whole, condition);
        return whole;
    }

    /** @return whether there is nothing to look for within the range of the index */
    boolean isRange() {
        return frame.sql().equals(whole.sql());
    }

    private static Part part(
            boolean open, Set<State> states, Sightlines.Line line, List<Condition> conjuncts, Sieve sieve) {
        Restriction frame = new Restriction();
        frame.states(open ? Restriction.OPEN : Restriction.DONE);
        Restriction whole = new Restriction();
        whole.states(states);
        List<Condition> narrowing = conjuncts.stream()
                .filter(condition -> narrows(condition, sieve))
                .sorted(Comparator.comparing(condition -> NARROWING.indexOf(((Of) condition).field())))
                .toList();
        whole.any(List.of(line));
        if (narrowing.isEmpty()) {
            frame.any(List.of(line));
        }
        for (Condition condition : narrowing) {
            by(whole, (Of) condition, sieve);
        }
        if (!narrowing.isEmpty()) {
            by(frame, (Of) narrowing.get(narrowing.size() - 1), sieve);
        }
        conjuncts.stream()
                .filter(condition -> !narrowing.contains(condition) && !isStates(condition))
                .forEach(condition -> sieve.into(whole, condition));
        return new Part(open, frame, whole);
    }

    /** Where one of a few is wanted, as of two teams, and nothing else narrows it down, each of them does. */
    private static List<List<Condition>> alternatives(List<Condition> conjuncts, Sieve sieve) {
        if (conjuncts.stream().noneMatch(condition -> narrows(condition, sieve))) {
            for (Condition condition : conjuncts) {
                List<Condition> each = each(condition);
                if (each.size() > 1
                        && each.size() <= ALTERNATIVES
                        && each.stream().allMatch(one -> narrows(one, sieve))) {
                    return each.stream()
                            .map(one -> conjuncts.stream()
                                    .map(other -> other == condition ? one : other)
                                    .toList())
                            .toList();
                }
            }
        }
        return List.of(conjuncts);
    }

    private static List<Condition> each(Condition condition) {
        if (condition instanceof Of of) {
            return of.parties().stream()
                    .<Condition>map(party -> new Of(of.field(), List.of(party)))
                    .toList();
        }
        return condition instanceof Any any ? any.parts() : List.of();
    }

    private static void by(Restriction restriction, Of of, Sieve sieve) {
        restriction.by(of.field().column(), sieve.ids(of.parties()).iterator().next());
    }

    private static boolean narrows(Condition condition, Sieve sieve) {
        return condition instanceof Of of
                && of.parties().size() == 1
                && sieve.ids(of.parties()).size() == 1;
    }

    private static boolean isStates(Condition condition) {
        Condition positive = condition instanceof Not not ? not.part() : condition;
        return positive instanceof OneOf oneOf && oneOf.field() == Field.STATE;
    }

    private static Set<State> states(List<Condition> conjuncts) {
        EnumSet<State> wanted = EnumSet.allOf(State.class);
        for (Condition condition : conjuncts) {
            if (isStates(condition)) {
                if (condition instanceof Not not) {
                    wanted.removeAll(((OneOf) not.part()).words());
                } else {
                    wanted.retainAll(((OneOf) condition).words());
                }
            }
        }
        return wanted;
    }
}
