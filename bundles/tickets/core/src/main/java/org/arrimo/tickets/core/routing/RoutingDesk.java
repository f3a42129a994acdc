package org.arrimo.tickets.core.routing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Skills;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Routing;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingOutcome.Candidate;
import org.arrimo.tickets.api.RoutingOutcome.Tried;
import org.arrimo.tickets.api.RoutingProbe;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Duty;
import org.arrimo.tickets.core.store.Remembered;
import org.arrimo.tickets.core.store.Series;

/** The rules for new tickets: each change is one transaction, recorded under {@code routing-rule:} and the id. */
public final class RoutingDesk implements Routing {
    private static final int NAME = 100;
    private static final int VALUE = 200;
    private static final String CONDITIONS = "conditions";

    private final Transactions transactions;
    private final RuleStore store;
    private final Groups groups;
    private final Crew crew;
    private final Journal journal;
    private final Known desk;
    private final ZoneId zone;
    private final Clock clock;
    private final Remembered<List<Rule>> known;

    /**
     * @param desk what the rules can name
     * @param zone the desk's, by which it tells the time of week
     */
    public RoutingDesk(
            Transactions transactions,
            DataSource source,
            Series series,
            Known desk,
            Skills skills,
            Absences absences,
            Journal journal,
            ZoneId zone,
            Clock clock) {
        this.transactions = transactions;
        this.store = new RuleStore(source, series);
        this.desk = desk;
        this.groups = desk.groups();
        this.crew = new Crew(source, groups, skills, absences);
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
        this.known = new Remembered<>(transactions, () -> ready(store.all()), Ticker.systemTicker());
    }

    /** @return who says whose a new ticket is */
    public Router router(Recorder recorder) {
        return new Router(known::current, crew, store::lock, recorder, desk.tree(), zone);
    }

    @Override
    public List<RoutingRule> rules(Actor actor) {
        Duty.KNOW.require(actor);
        return transactions.reading(store::all);
    }

    @Override
    public RoutingRule get(Actor actor, long id) {
        return find(rules(actor), id);
    }

    @Override
    public RoutingRule add(Actor actor, RoutingRuleDraft draft) {
        Duty.ADMINISTER.require(actor);
        return transactions.required(() -> {
            store.lock();
            List<RoutingRule> all = store.all();
            RoutingRule added = checked(all, store.next(), 1, draft);
            if (all.size() >= MOST) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-rules",
                                "There can be " + MOST + " rules.",
                                String.valueOf(MOST))
                        .exception();
            }
            store.add(added, all.size() + 1);
            changed(actor, Optional.empty(), Optional.of(added));
            return added;
        });
    }

    @Override
    public RoutingRule change(Actor actor, long id, long version, RoutingRuleDraft draft) {
        Duty.ADMINISTER.require(actor);
        return transactions.required(() -> {
            store.lock();
            List<RoutingRule> all = store.all();
            RoutingRule before = find(all, id);
            RoutingRule after = checked(all, id, before.version() + 1, draft);
            if (version != before.version()) {
                throw Problem.stale().exception();
            }
            store.write(after);
            changed(actor, Optional.of(before), Optional.of(after));
            return after;
        });
    }

    @Override
    public List<RoutingRule> move(Actor actor, long id, int place) {
        Duty.ADMINISTER.require(actor);
        if (place < 1) {
            throw Problem.invalid("place", "too-small", "must be 1 or more", "1")
                    .exception();
        }
        return transactions.required(() -> {
            store.lock();
            List<RoutingRule> all = new ArrayList<>(store.all());
            RoutingRule moved = find(all, id);
            int before = all.indexOf(moved);
            all.remove(before);
            int after = Math.min(place - 1, all.size());
            all.add(after, moved);
            if (after != before) {
                store.arrange(all);
                Change change = new Change("place", String.valueOf(before + 1), String.valueOf(after + 1));
                record(actor, Events.RULE_SAVED, id, List.of(change));
                known.changed();
            }
            return List.copyOf(all);
        });
    }

    @Override
    public void remove(Actor actor, long id) {
        Duty.ADMINISTER.require(actor);
        transactions.run(() -> {
            store.lock();
            List<RoutingRule> all = new ArrayList<>(store.all());
            RoutingRule before = find(all, id);
            store.remove(id);
            all.remove(before);
            store.arrange(all);
            changed(actor, Optional.of(before), Optional.empty());
        });
    }

    @Override
    public RoutingOutcome tryOut(Actor actor, RoutingProbe probe) {
        Duty.ADMINISTER.require(actor);
        requireSaid("kind", probe.kind());
        requireSaid("contact", probe.contact());
        return transactions.reading(() -> {
            var at = probe.at().orElseGet(clock::instant);
            Circumstances ticket = new Circumstances(
                    probe.kind(),
                    probe.subject(),
                    probe.contact(),
                    probe.organisation(),
                    probe::site,
                    probe::language,
                    probe.category().map(key -> desk.tree().get().path(key)).orElse(Set.of()),
                    probe.form(),
                    probe.fields(),
                    at.atZone(zone));
            List<Tried> tried = new ArrayList<>();
            for (Rule rule : ready(store.all())) {
                var failing = rule.failing(ticket);
                if (failing.isEmpty()) {
                    List<Candidate> candidates = crew.candidates(rule.said(), at);
                    return new RoutingOutcome(Optional.of(rule.said()), Crew.choose(candidates), tried, candidates);
                }
                tried.add(new Tried(rule.said(), failing.get()));
            }
            return new RoutingOutcome(Optional.empty(), OptionalLong.empty(), tried, List.of());
        });
    }

    private static List<Rule> ready(List<RoutingRule> rules) {
        return rules.stream().map(Rule::new).toList();
    }

    private static RoutingRule find(List<RoutingRule> all, long id) {
        return all.stream().filter(rule -> rule.id() == id).findFirst().orElseThrow(() -> Problem.notFound()
                .exception());
    }

    private RoutingRule checked(List<RoutingRule> all, long id, long version, RoutingRuleDraft draft) {
        String name = Text.line("name", draft.name(), NAME);
        if (all.stream().anyMatch(rule -> rule.id() != id && rule.name().equals(name))) {
            throw Problem.conflict("name", "taken", "There is a rule of this name already.", name)
                    .exception();
        }
        List<RoutingCondition> conditions = conditions(draft.conditions());
        if (!groups.teamNames(Set.of(draft.team())).containsKey(draft.team())) {
            throw invalid("team", "no-such-team", "is no team of this desk");
        }
        requireSaid("choice", draft.choice());
        boolean bySkill = draft.choice() == RoutingChoice.SKILLED;
        Optional<String> skill = Text.optionalLine("skill", draft.skill().orElse(null), Skills.LONGEST)
                .map(Skills::written);
        if (bySkill && skill.isEmpty()) {
            throw invalid("skill", "required", "is required");
        }
        if (!bySkill && skill.isPresent()) {
            throw invalid("skill", "not-by-skill", "is for a choice by skill alone");
        }
        return new RoutingRule(id, version, name, conditions, draft.team(), draft.choice(), skill);
    }

    private List<RoutingCondition> conditions(List<RoutingCondition> wanted) {
        if (wanted.size() > MOST_CONDITIONS) {
            throw Problem.invalid(
                            CONDITIONS,
                            "too-many",
                            "has more than " + MOST_CONDITIONS + " entries",
                            String.valueOf(MOST_CONDITIONS))
                    .exception();
        }
        List<RoutingCondition> checked = new ArrayList<>();
        for (RoutingCondition condition : wanted) {
            requireSaid(CONDITIONS, condition.field());
            String value = Text.line(CONDITIONS, condition.value(), VALUE);
            Condition read = Condition.read(new RoutingCondition(condition.field(), value))
                    .of(desk);
            checked.add(new RoutingCondition(condition.field(), read.written()));
        }
        return checked.stream().distinct().toList();
    }

    private void changed(Actor actor, Optional<RoutingRule> before, Optional<RoutingRule> after) {
        List<Change> changes = new ArrayList<>();
        Change.between("name", before.map(RoutingRule::name), after.map(RoutingRule::name))
                .ifPresent(changes::add);
        Change.between("conditions", before.map(RoutingDesk::told), after.map(RoutingDesk::told))
                .ifPresent(changes::add);
        Change.between("team", before.map(this::team), after.map(this::team)).ifPresent(changes::add);
        Change.between(
                        "choice",
                        before.map(rule -> Wire.name(rule.choice())),
                        after.map(rule -> Wire.name(rule.choice())))
                .ifPresent(changes::add);
        Change.between("skill", before.flatMap(RoutingRule::skill), after.flatMap(RoutingRule::skill))
                .ifPresent(changes::add);
        long id = after.or(() -> before).orElseThrow().id();
        record(actor, after.isPresent() ? Events.RULE_SAVED : Events.RULE_REMOVED, id, changes);
        known.changed();
    }

    private void record(Actor actor, String type, long id, List<Change> changes) {
        journal.append(
                actor,
                Event.of(Micros.now(clock), type, "routing-rule:" + id, changes).asInternal());
    }

    private String team(RoutingRule rule) {
        return groups.teamNames(Set.of(rule.team())).get(rule.team());
    }

    private static String told(RoutingRule rule) {
        return rule.conditions().stream()
                .map(condition -> Wire.name(condition.field()) + " " + condition.value())
                .collect(Collectors.joining("\n"));
    }

    private static void requireSaid(String field, Object value) {
        if (value == null) {
            throw invalid(field, "required", "is required");
        }
    }

    private static ProblemException invalid(String field, String code, String rule) {
        return Problem.invalid(field, code, rule).exception();
    }
}
