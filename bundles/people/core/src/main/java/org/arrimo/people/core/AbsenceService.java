package org.arrimo.people.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.arrimo.people.api.Absence;
import org.arrimo.people.api.Absences;
import org.arrimo.people.core.store.AbsenceEntity;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;

/** {@link Absences} over the tables of this module. */
public final class AbsenceService implements Absences {
    private static final Duration LONGEST = Duration.ofDays(LONGEST_DAYS);

    private final Transactions transactions;
    private final Unit unit;
    private final Journal journal;
    private final Clock clock;
    private final PersonRows persons;
    private final Crew crew;

    public AbsenceService(Transactions transactions, Unit unit, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.unit = unit;
        this.journal = journal;
        this.clock = clock;
        this.persons = new PersonRows(unit);
        this.crew = new Crew(persons);
    }

    @Override
    public List<Absence> of(Actor actor, long person) {
        return transactions.required(() -> {
            crew.seen(actor, person);
            return kept(person);
        });
    }

    @Override
    public Absence add(Actor actor, long person, Instant from, Instant until, OptionalLong deputy) {
        return transactions.required(() -> {
            crew.led(actor, person, true);
            Absence wanted = new Absence(0, person, from, until, deputy);
            requireSound(wanted);
            deputy.ifPresent(id -> crew.requireDeputy(actor, person, id));
            // two who say it of the same person at the same time: one of them waits here for the other
            persons.lock(person);
            requireRoom(wanted);
            AbsenceEntity entity = new AbsenceEntity(person, from, until, deputy);
            unit.em().persist(entity);
            unit.em().flush();
            Absence added = entity.toAbsence();
            List<Change> changes = new ArrayList<>(List.of(
                    new Change("from", null, added.from().toString()),
                    new Change("until", null, added.until().toString())));
            deputy.ifPresent(id -> changes.add(
                    new Change("deputy", null, persons.byId(id).orElseThrow().name())));
            record(actor, person, "people.absence-added", changes);
            return added;
        });
    }

    @Override
    public void remove(Actor actor, long person, long id) {
        transactions.run(() -> {
            crew.led(actor, person, true);
            AbsenceEntity entity = unit.em().find(AbsenceEntity.class, id);
            if (entity == null || entity.person() != person) {
                throw Problem.notFound().exception();
            }
            Absence before = entity.toAbsence();
            unit.em().remove(entity);
            record(
                    actor,
                    person,
                    "people.absence-removed",
                    List.of(
                            new Change("from", before.from().toString(), null),
                            new Change("until", before.until().toString(), null)));
        });
    }

    @Override
    public Map<Long, Absence> away(Collection<Long> ids, Instant at) {
        Map<Long, Absence> away = new HashMap<>();
        transactions.run(() -> PersonRows.chunks(ids).forEach(some -> unit.em()
                .createQuery(
                        "select a from AbsenceEntity a where a.person in :ids and a.untilAt > :at and a.fromAt <= :at",
                        AbsenceEntity.class)
                .setParameter("ids", some)
                .setParameter("at", Micros.of(at))
                .getResultList()
                .forEach(entity -> away.put(entity.person(), entity.toAbsence()))));
        return away;
    }

    private List<Absence> kept(long person) {
        return unit
                .em()
                .createQuery(
                        "select a from AbsenceEntity a where a.person = :person and a.untilAt > :now"
                                + " order by a.fromAt, a.id",
                        AbsenceEntity.class)
                .setParameter("person", person)
                .setParameter("now", Micros.of(clock.instant()))
                .getResultList()
                .stream()
                .map(AbsenceEntity::toAbsence)
                .toList();
    }

    private void requireSound(Absence wanted) {
        if (!wanted.until().isAfter(wanted.from())) {
            throw invalid("until", "not-after", "must be after the beginning");
        }
        if (!wanted.until().isAfter(clock.instant())) {
            throw invalid("until", "ended", "must be in the future");
        }
        if (wanted.until().isAfter(wanted.from().plus(LONGEST))) {
            throw Problem.invalid(
                            "until",
                            "too-far",
                            "must be at most " + LONGEST_DAYS + " days after the beginning",
                            String.valueOf(LONGEST_DAYS))
                    .exception();
        }
    }

    private void requireRoom(Absence wanted) {
        List<Absence> kept = kept(wanted.person());
        boolean overlaps = kept.stream()
                .anyMatch(other ->
                        other.from().isBefore(wanted.until()) && wanted.from().isBefore(other.until()));
        if (overlaps) {
            throw Problem.of(Problem.Kind.CONFLICT, "overlaps", "The person is away then already.")
                    .exception();
        }
        if (kept.size() >= MOST) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-many-absences",
                            "There can be " + MOST + " absences of a person.",
                            String.valueOf(MOST))
                    .exception();
        }
    }

    private void record(Actor actor, long person, String type, List<Change> changes) {
        journal.append(actor, Event.of(clock.instant(), type, "person:" + person, changes));
    }

    private static ProblemException invalid(String field, String code, String rule) {
        return Problem.invalid(field, code, rule).exception();
    }
}
