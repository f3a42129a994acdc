package org.arrimo.people.core;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.Skills;
import org.arrimo.people.core.store.SkillsEntity;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;

/** {@link Skills} over the tables of this module. */
public final class SkillService implements Skills {
    private static final String FIELD = "skills";

    private final Transactions transactions;
    private final Unit unit;
    private final Journal journal;
    private final Clock clock;
    private final Crew crew;

    public SkillService(Transactions transactions, Unit unit, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.unit = unit;
        this.journal = journal;
        this.clock = clock;
        this.crew = new Crew(new PersonRows(unit));
    }

    @Override
    public SortedSet<String> of(Actor actor, long person) {
        return transactions.required(() -> {
            crew.seen(actor, person);
            return kept(person).map(SkillsEntity::skills).orElseGet(TreeSet::new);
        });
    }

    @Override
    public SortedSet<String> set(Actor actor, long person, Collection<String> skills) {
        return transactions.required(() -> {
            Person whose = crew.led(actor, person, false);
            SortedSet<String> after = checked(skills);
            SkillsEntity kept = kept(whose.id()).orElseGet(() -> added(whose.id()));
            SortedSet<String> before = kept.skills();
            if (!after.equals(before)) {
                kept.set(after);
                Change change = new Change(FIELD, told(before), told(after));
                journal.append(
                        actor, Event.of(clock.instant(), "people.skills-set", "person:" + whose.id(), List.of(change)));
            }
            return after;
        });
    }

    @Override
    public Map<Long, Set<String>> of(Collection<Long> persons) {
        Map<Long, Set<String>> found = new HashMap<>();
        transactions.run(() -> PersonRows.chunks(persons).forEach(some -> unit
                .em()
                .createQuery("select s from SkillsEntity s where s.person in :ids", SkillsEntity.class)
                .setParameter("ids", some)
                .getResultList()
                .stream()
                .filter(kept -> !kept.skills().isEmpty())
                .forEach(kept -> found.put(kept.person(), kept.skills()))));
        return found;
    }

    private Optional<SkillsEntity> kept(long person) {
        return Optional.ofNullable(unit.em().find(SkillsEntity.class, person));
    }

    private SkillsEntity added(long person) {
        SkillsEntity entity = new SkillsEntity(person);
        unit.em().persist(entity);
        return entity;
    }

    private static SortedSet<String> checked(Collection<String> skills) {
        SortedSet<String> checked = new TreeSet<>();
        for (String skill : skills) {
            String line = Skills.written(Text.line(FIELD, skill, LONGEST));
            if (line.contains(",") || line.length() > LONGEST) {
                throw Problem.invalid(FIELD, "bad-skill", "are words without a comma")
                        .exception();
            }
            checked.add(line);
        }
        if (checked.size() > MOST) {
            throw Problem.invalid(FIELD, "too-many", "must be at most " + MOST, String.valueOf(MOST))
                    .exception();
        }
        return checked;
    }

    private static String told(SortedSet<String> skills) {
        return skills.isEmpty() ? null : String.join(", ", skills);
    }
}
