package org.arrimo.people.portal;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.people.api.Absence;
import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.PersonalData;
import org.arrimo.people.api.Site;
import org.arrimo.people.api.Skills;
import org.arrimo.people.api.Tokens;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.core.Bell;
import org.arrimo.platform.journal.core.JdbcJournal;
import org.arrimo.platform.spi.portal.AuditWords;
import org.arrimo.platform.spi.portal.FirstStep;
import org.arrimo.platform.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every method that changes people and what they belong to leaves a line in the record of administration, told in words;
 * and what a new desk needs of people is found as it is.
 */
class AuditedPeopleTest {
    private static final List<Class<?>> SERVICES =
            List.of(People.class, Groups.class, Skills.class, Absences.class, Tokens.class, PersonalData.class);
    /** Methods that change nothing. */
    private static final Set<String> READING = Set.of(
            "Absences.away",
            "Absences.of",
            "Groups.crew",
            "Groups.members",
            "Groups.organisationNames",
            "Groups.organisations",
            "Groups.siteNames",
            "Groups.sites",
            "Groups.teamByName",
            "Groups.teamNames",
            "Groups.teams",
            "People.byLogin",
            "People.choseOwnPassword",
            "People.get",
            "People.count",
            "People.list",
            "People.names",
            "People.workers",
            "PersonalData.erased",
            "PersonalData.export",
            "Skills.of",
            "Tokens.mine");

    private final PeopleDesk desk = new PeopleDesk();
    private final Map<String, Runnable> changes = new LinkedHashMap<>();
    private final List<Person> added = new ArrayList<>();
    private JdbcJournal journal;
    private AuditWords words;
    private Actor admin;

    @BeforeEach
    void open() {
        journal = new JdbcJournal(desk.database.source(), desk.database.transactions(), new Bell(), new TestClock());
        words = new PeopleAudit(desk.people, desk.groups);
        Person root = desk.person("root", "Administrator", Role.ADMIN, Role.AGENT);
        admin = actor(root);
        groups();
        people();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyChangeIsToldInWords() {
        Set<String> methods = new TreeSet<>();
        for (Class<?> service : SERVICES) {
            for (Method method : service.getDeclaredMethods()) {
                if (!Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()) {
                    methods.add(service.getSimpleName() + "." + method.getName());
                }
            }
        }
        Set<String> known = new TreeSet<>(READING);
        known.addAll(changes.keySet());
        assertThat(methods)
                .as("each changes something that is told, or is declared")
                .isEqualTo(known);
        changes.forEach((method, change) -> {
            long before = last();
            change.run();
            List<Entry> entries = since(before);
            assertThat(entries).as(method).isNotEmpty();
            for (Entry entry : entries) {
                AuditWords.Told told = told(entry);
                assertThat(told.what()).as(method).isNotBlank().doesNotStartWith("audit.");
                assertThat(told.path()).as(method).isPresent();
                assertThat(told.values()).allSatisfy(value -> assertThat(value.field())
                        .as("%s of %s in words", value, method)
                        .matches("[A-Z].*"));
            }
        });
    }

    @Test
    void rolesTeamsAndPlacesAreNamed() {
        long team = desk.groups.ensureTeams(admin, Set.of("Network")).get("Network");
        long before = last();
        desk.people.add(admin, draft("ana", Set.of(Role.AGENT, Role.LEAD), Set.of(team)));
        AuditWords.Told told = told(since(before).get(0));
        assertThat(told.thing()).isEqualTo("Name of ana");
        assertThat(told.values())
                .contains(
                        new AuditWords.Value("Roles", Optional.empty(), Optional.of("Agent, Team lead")),
                        new AuditWords.Value("Teams", Optional.empty(), Optional.of("Network")),
                        new AuditWords.Value("May sign in", Optional.empty(), Optional.of("yes")));
    }

    @Test
    void noSecretIsToldOfAToken() {
        long before = last();
        String secret = desk.tokens.issue(admin, "robot", Optional.empty()).secret();
        assertThat(since(before).toString()).contains("robot").doesNotContain(secret);
    }

    @Test
    void theStepsOfTheFirstRunAreFoundAsTheyAre() {
        assertThat(steps()).containsOnly(false);
        desk.people.setPassword(admin, admin.personId(), Optional.of(PeopleDesk.PASSWORD), "another horse battery");
        desk.people.setPreferences(admin, Optional.of("es"), "UTC");
        desk.groups.ensureTeams(admin, Set.of("Network"));
        desk.people.add(admin, draft("ana", Set.of(Role.AGENT), Set.of()));
        assertThat(steps()).containsExactly(false, true, true, true, true);
        Person root = desk.people.get(admin, admin.personId());
        desk.people.change(admin, root.id(), root.version(), named("Rosa Root"));
        desk.people.setPreferences(admin, Optional.of("es"), "UTC");
        admin = actor(desk.people.get(admin, root.id()));
        assertThat(steps()).containsOnly(true);
    }

    @Test
    void aPasswordThatWasGivenIsNotOnesOwn() {
        desk.people.setPassword(PeopleDesk.SYSTEM, admin.personId(), Optional.empty(), PeopleDesk.PASSWORD);
        assertThat(desk.people.choseOwnPassword(admin)).isFalse();
        assertThat(desk.people.choseOwnPassword(PeopleDesk.SYSTEM)).isFalse();
    }

    private List<Boolean> steps() {
        return Stream.of("name", "password", "language", "team", "agents")
                .map(what -> new PeopleSteps(what, desk.people, desk.groups)
                        .step(new PortalStub(admin, Locale.ENGLISH))
                        .map(FirstStep.Step::done)
                        .orElseThrow())
                .toList();
    }

    private void groups() {
        List<Site> sites = new ArrayList<>();
        changes.put("Groups.ensureTeams", () -> desk.groups.ensureTeams(admin, Set.of("Network", "Desk")));
        changes.put("Groups.ensureOrganisations", () -> desk.groups.ensureOrganisations(admin, Set.of("Bakery")));
        changes.put("Groups.arrange", () -> {
            long team = desk.groups.teamByName(admin, "Network").orElseThrow().id();
            desk.groups.arrange(admin, team, 2, OptionalLong.empty());
        });
        changes.put("Groups.addSite", () -> sites.add(desk.groups.addSite(admin, "Porto", "UTC")));
        changes.put(
                "Groups.changeSite",
                () -> desk.groups.changeSite(admin, sites.get(0).id(), "Porto", "Europe/Lisbon"));
    }

    private void people() {
        List<Absence> absences = new ArrayList<>();
        changes.put("People.add", () -> added.add(desk.people.add(admin, draft("ana", Set.of(Role.AGENT), Set.of()))));
        changes.put("People.ensure", () -> desk.people.ensure(admin, List.of(draft("rui", Set.of(), Set.of()))));
        changes.put("People.change", () -> {
            Person ana = desk.people.get(admin, added.get(0).id());
            desk.people.change(admin, ana.id(), ana.version(), draft("ana", Set.of(Role.AGENT, Role.LEAD), Set.of()));
        });
        changes.put(
                "People.setPassword",
                () -> desk.people.setPassword(admin, added.get(0).id(), Optional.empty(), PeopleDesk.PASSWORD));
        changes.put("People.setPreferences", () -> desk.people.setPreferences(admin, Optional.of("es"), "UTC"));
        changes.put("Skills.set", () -> desk.skills.set(admin, added.get(0).id(), Set.of("cisco")));
        Instant start = new TestClock().instant().plus(Duration.ofDays(1));
        changes.put(
                "Absences.add",
                () -> absences.add(desk.absences.add(
                        admin, added.get(0).id(), start, start.plus(Duration.ofDays(3)), OptionalLong.empty())));
        changes.put(
                "Absences.remove",
                () -> desk.absences.remove(
                        admin, added.get(0).id(), absences.get(0).id()));
        changes.put("Tokens.issue", () -> desk.tokens.issue(admin, "robot", Optional.empty()));
        changes.put("Tokens.issueForDigest", () -> desk.tokens.issueForDigest(admin, "partner", Optional.empty()));
        changes.put(
                "Tokens.revoke",
                () -> desk.tokens.revoke(admin, desk.tokens.mine(admin).get(0).id()));
        changes.put(
                "PersonalData.erase",
                () -> desk.personalData.erase(admin, added.get(0).id(), "ana"));
    }

    private static PersonDraft draft(String login, Set<Role> roles, Set<Long> teams) {
        return new PersonDraft(
                login,
                "Name of " + login,
                Optional.empty(),
                roles,
                teams,
                OptionalLong.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static PersonDraft named(String name) {
        return PersonDraft.of("root", name, Set.of(Role.ADMIN, Role.AGENT));
    }

    private Actor actor(Person person) {
        return new Actor(
                person.id(),
                person.login(),
                person.name(),
                person.roles(),
                person.teams(),
                person.organisation(),
                false,
                Locale.ENGLISH,
                person.zone(),
                Actor.Via.PORTAL);
    }

    private AuditWords.Told told(Entry entry) {
        String[] subject = entry.event().subject().split(":", 2);
        List<AuditWords.Value> values = entry.event().changes().stream()
                .map(change -> new AuditWords.Value(
                        change.field(), Optional.ofNullable(change.before()), Optional.ofNullable(change.after())))
                .toList();
        return words.told(
                        new PortalStub(admin, Locale.ENGLISH),
                        new AuditWords.Line(entry.event().type(), subject[0], subject[1], values))
                .orElseThrow(() -> new AssertionError("Not told: " + entry));
    }

    private long last() {
        return since(0).stream().mapToLong(Entry::id).max().orElse(0);
    }

    private List<Entry> since(long id) {
        return desk.database.transactions().required(() -> {
            List<Long> ids = Sql.prepared(
                    desk.database.source(), "select id from journal_entry where id > ? order by id", query -> {
                        query.setLong(1, id);
                        List<Long> found = new ArrayList<>();
                        try (ResultSet rows = query.executeQuery()) {
                            while (rows.next()) {
                                found.add(rows.getLong(1));
                            }
                        }
                        return found;
                    });
            return journal.entries(ids);
        });
    }
}
