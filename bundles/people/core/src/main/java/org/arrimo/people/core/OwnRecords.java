package org.arrimo.people.core;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.arrimo.people.api.Erasure;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonalRecords;
import org.arrimo.people.api.PersonalSheet;
import org.arrimo.people.core.signin.Throttle;
import org.arrimo.people.core.store.AbsenceEntity;
import org.arrimo.people.core.store.OrganisationEntity;
import org.arrimo.people.core.store.SiteEntity;
import org.arrimo.people.core.store.SkillsEntity;
import org.arrimo.people.core.store.TeamEntity;
import org.arrimo.people.core.store.TokenEntity;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.spi.signin.Traces;

/** What this module itself keeps of a person, beside their row. */
final class OwnRecords implements PersonalRecords {
    private static final Set<String> NAMES = Set.of("name", "login", "email");

    /** What of a person's history tells nothing of who they were. */
    private static final Set<String> KEPT =
            Set.of("roles", "teams", "organisation", "site", "seesOrganisation", "active");

    private final Transactions transactions;
    private final Unit unit;
    private final Journal journal;
    private final Throttle throttle;
    private final List<Traces> traces;
    private final PersonRows rows;

    /** @param traces what the edges of the house keep; they may change at any time */
    OwnRecords(Transactions transactions, Unit unit, Journal journal, Throttle throttle, List<Traces> traces) {
        this.transactions = transactions;
        this.unit = unit;
        this.journal = journal;
        this.throttle = throttle;
        this.traces = traces;
        this.rows = new PersonRows(unit);
    }

    @Override
    public String part() {
        return "people";
    }

    @Override
    public Set<String> naming() {
        return Set.of("deputy");
    }

    @Override
    public Set<String> texts() {
        return Set.of();
    }

    @Override
    public void write(long person, PersonalSheet sheet) throws IOException {
        sheet.list("person");
        sheet.row(transactions.required(() -> told(rows.byId(person)
                .orElseThrow(() -> Problem.notFound().exception())
                .toPerson())));
        sheet.list("tokens");
        each(sheet, transactions.required(() -> all("TokenEntity", TokenEntity.class, person).stream()
                .map(TokenEntity::toToken)
                .map(token -> row(
                        "label",
                        token.label(),
                        "createdAt",
                        token.createdAt(),
                        "expiresAt",
                        token.expiresAt().orElse(null)))
                .toList()));
        sheet.list("skills");
        each(sheet, transactions.required(() -> skills(person).stream()
                .map(skill -> row("skill", skill))
                .toList()));
        sheet.list("absences");
        each(sheet, transactions.required(() -> all("AbsenceEntity", AbsenceEntity.class, person).stream()
                .map(AbsenceEntity::toAbsence)
                .map(absence -> row("from", absence.from(), "until", absence.until()))
                .toList()));
        sheet.list("history");
        Optional<PageRequest> wanted = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (wanted.isPresent()) {
            Page<Entry> page = history(person, wanted.get());
            for (Entry entry : page.items()) {
                each(sheet, changes(entry));
            }
            wanted = following(page);
        }
    }

    @Override
    public void check(long person) {
        // what there is against it, the service itself knows
    }

    /** All at once: there is little of it. */
    @Override
    public Optional<String> erase(Erasure erasure, Optional<String> from) {
        long person = erasure.person();
        erasure.names().forEach(throttle::succeeded);
        update("delete from people_token where person = ?1", person);
        update("delete from people_skills where person = ?1", person);
        update("delete from people_absence where person = ?1", person);
        update("update people_absence set deputy = null where deputy = ?1", person);
        traces.forEach(trace -> trace.forget(person));
        journal.rewrite(List.of(subject(person)), OwnRecords::erased);
        return Optional.empty();
    }

    /** @return every name, login and address the person has and had */
    Set<String> names(Person person) {
        Set<String> names = new TreeSet<>(Set.of(person.name(), person.login()));
        person.email().ifPresent(names::add);
        Consumer<String> had = value -> Optional.ofNullable(value)
                .filter(text -> !text.equals(Erasure.ERASED))
                .ifPresent(names::add);
        Optional<PageRequest> wanted = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (wanted.isPresent()) {
            Page<Entry> page = history(person.id(), wanted.get());
            page.items().stream()
                    .flatMap(entry -> entry.event().changes().stream())
                    .filter(change -> NAMES.contains(change.field()))
                    .forEach(change -> {
                        had.accept(change.before());
                        had.accept(change.after());
                    });
            wanted = following(page);
        }
        return names;
    }

    static String subject(long person) {
        return "person:" + person;
    }

    private Page<Entry> history(long person, PageRequest page) {
        return transactions.reading(() -> journal.history(subject(person), true, page));
    }

    private static Optional<PageRequest> following(Page<Entry> page) {
        return page.next().map(cursor -> new PageRequest(PageRequest.MAX_LIMIT, Optional.of(cursor)));
    }

    private static Change erased(Change change) {
        return KEPT.contains(change.field())
                ? change
                : new Change(change.field(), erased(change.before()), erased(change.after()));
    }

    private static String erased(String value) {
        return value == null ? null : Erasure.ERASED;
    }

    private static List<Map<String, Object>> changes(Entry entry) {
        if (entry.event().changes().isEmpty()) {
            return List.of(row("at", entry.event().at(), "type", entry.event().type()));
        }
        return entry.event().changes().stream()
                .map(change -> row(
                        "at",
                        entry.event().at(),
                        "type",
                        entry.event().type(),
                        "field",
                        change.field(),
                        "before",
                        change.before(),
                        "after",
                        change.after()))
                .toList();
    }

    private Map<String, Object> told(Person person) {
        return row(
                "id", person.id(),
                "login", person.login(),
                "name", person.name(),
                "email", person.email().orElse(null),
                "roles",
                        person.roles().stream()
                                .map(role -> role.wire())
                                .sorted()
                                .collect(Collectors.joining(" ")),
                "teams", teams(person),
                "organisation", organisation(person),
                "site", site(person),
                "seesOrganisation", person.seesOrganisation(),
                "locale", person.locale().map(locale -> locale.toLanguageTag()).orElse(null),
                "zone", person.zone(),
                "active", person.active(),
                "hasPassword", person.canSignIn());
    }

    private String teams(Person person) {
        return person.teams().stream()
                .map(id -> unit.em().find(TeamEntity.class, id).name())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String organisation(Person person) {
        return person.organisation().isEmpty()
                ? null
                : unit.em()
                        .find(OrganisationEntity.class, person.organisation().getAsLong())
                        .name();
    }

    private String site(Person person) {
        return person.site().isEmpty()
                ? null
                : unit.em().find(SiteEntity.class, person.site().getAsLong()).name();
    }

    private Set<String> skills(long person) {
        return Optional.ofNullable(unit.em().find(SkillsEntity.class, person))
                .<Set<String>>map(SkillsEntity::skills)
                .orElse(Set.of());
    }

    private <T> List<T> all(String entity, Class<T> type, long person) {
        return unit.em()
                .createQuery("select e from " + entity + " e where e.person = :person order by e.id", type)
                .setParameter("person", person)
                .getResultList();
    }

    private void update(String sql, long person) {
        unit.em().createNativeQuery(sql).setParameter(1, person).executeUpdate();
    }

    private static void each(PersonalSheet sheet, List<Map<String, Object>> some) throws IOException {
        for (Map<String, Object> one : some) {
            sheet.row(one);
        }
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }
}
