package org.arrimo.people.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.people.api.Erasure;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.PersonalRecords;
import org.arrimo.people.api.PersonalSheet;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is kept of a person, to take away and to be erased. */
@ParameterizedClass
@EnumSource(Engine.class)
class PersonalDataTest {
    private final Desk desk;

    PersonalDataTest(Engine engine) {
        desk = Desk.on(engine);
    }

    @AfterEach
    void clear() {
        desk.clear();
        desk.sql("delete from journal_entry");
    }

    @Test
    void onlyThePersonAndAdministratorsTakeItAway() {
        Person ana = desk.person("ana", Role.REQUESTER);
        Person bea = desk.person("bea", Role.AGENT, Role.LEAD, Role.MANAGER);
        Person root = desk.person("root", Role.ADMIN);
        for (Actor actor : List.of(desk.actor(ana), desk.actor(root))) {
            assertThat(taken(actor, ana)).contains("\"login\":\"ana\"");
        }
        assertThat(problem(() -> desk.personalData.export(desk.actor(bea), ana.id())))
                .isEqualTo(problem(() -> desk.personalData.export(desk.actor(root), 404_404)))
                .isEqualTo(Problem.notFound());
    }

    @Test
    void allThatIsKeptIsTakenAwayAndNoSecret() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        String secret = desk.tokens.issue(ana, "my laptop", Optional.empty()).secret();
        desk.skills.set(Desk.SYSTEM, ana.personId(), List.of("oracle"));
        desk.absences.add(
                ana,
                ana.personId(),
                desk.clock.instant(),
                desk.clock.instant().plus(Duration.ofDays(3)),
                OptionalLong.empty());
        desk.others.add(new Part());
        String json = taken(ana, desk.people.get(ana, ana.personId()));
        assertThat(json)
                .startsWith("{\"format\":\"arrimo.person/1\"")
                .contains("Name of ana", "my laptop", "oracle", "\"absences\":[{\"from\"", "people.skills-set")
                .contains("\"garden\":{\"plants\":[{\"person\":" + ana.personId() + ",\"text\":\"rose\"}]}")
                .endsWith("}")
                .doesNotContain(secret, "argon2", "digest");
    }

    @Test
    void whoWasErasedIsNobodyAnyMore() {
        Person ana = desk.people.add(
                Desk.SYSTEM,
                new PersonDraft(
                        "ana",
                        "Ana Before",
                        Optional.of("ana@example.org"),
                        Set.of(Role.AGENT),
                        Set.of(desk.groups
                                .ensureTeams(Desk.SYSTEM, Set.of("Team"))
                                .get("Team")),
                        OptionalLong.empty(),
                        false,
                        Optional.of("es"),
                        Optional.of("Europe/Madrid"),
                        true));
        desk.people.setPassword(Desk.SYSTEM, ana.id(), Optional.empty(), Desk.PASSWORD);
        Actor signedIn = desk.signIn.password("ana", Desk.PASSWORD, "here", Actor.Via.REST);
        String secret =
                desk.tokens.issue(signedIn, "my laptop", Optional.empty()).secret();
        desk.skills.set(Desk.SYSTEM, ana.id(), List.of("oracle"));
        Person root = desk.person("root", Role.ADMIN);
        desk.people.change(
                desk.actor(root),
                ana.id(),
                desk.people.get(Desk.SYSTEM, ana.id()).version(),
                PersonDraft.of("ana.b", "Ana Behind", Set.of(Role.AGENT)));
        append(signedIn, "garden:1", new Change("note", null, "I like roses"));
        append(Desk.SYSTEM, "garden:2", new Change("owner", "Ana Before", "1. Ana Behind; 2. Ana Behindert"));
        List<Long> before = ids("garden:1", "garden:2", "person:" + ana.id());
        desk.others.add(new Part());

        Person erased = desk.personalData.erase(desk.actor(root), ana.id(), " ANA.B ");

        String placeholder = "[erased:" + ana.id() + "]";
        assertThat(erased.name()).isEqualTo(placeholder);
        assertThat(erased.login()).isEqualTo("erased-" + ana.id());
        assertThat(erased.email()).isEmpty();
        assertThat(erased.teams()).isEmpty();
        assertThat(erased.locale()).isEmpty();
        assertThat(erased.active() || erased.canSignIn()).isFalse();
        assertThat(desk.people.names(List.of(ana.id()))).containsEntry(ana.id(), placeholder);
        assertThat(desk.actors.find(ana.id())).isEmpty();
        assertThat(problem(() -> desk.signIn.password("ana.b", Desk.PASSWORD, "here", Actor.Via.REST)))
                .isNotNull();
        assertThat(desk.sql("select count(*) from people_token")).isEqualTo("0");
        assertThat(problem(() -> desk.signIn.token(secret, Actor.Via.REST))).isNotNull();
        assertThat(desk.skills.of(List.of(ana.id()))).isEmpty();
        assertThat(told())
                .doesNotContain(
                        "Ana Before", "ana.b", "ana@example.org", "oracle", "my laptop", "I like roses", "Madrid")
                .contains("Ana Behindert", "garden.erased " + ana.id(), "people.erased");
        assertThat(history("garden:2").get(0).event().changes())
                .containsExactly(new Change("owner", placeholder, "1. " + placeholder + "; 2. Ana Behindert"));
        assertThat(history("garden:1").get(0).actorName()).isEqualTo(placeholder);
        assertThat(ids("garden:1", "garden:2", "person:" + ana.id())).startsWith(before.get(0), before.get(1));
        assertThat(history("person:" + ana.id())).last().satisfies(entry -> {
            assertThat(entry.event().type()).isEqualTo("people.erased");
            assertThat(entry.event().changes()).isEmpty();
        });
    }

    @Test
    void aNameThatSomebodyElseHasStaysTheirs() {
        Person root = desk.person("root", Role.ADMIN);
        Person one = desk.people.add(Desk.SYSTEM, PersonDraft.of("one", "Ana Silva", Set.of(Role.REQUESTER)));
        desk.people.add(Desk.SYSTEM, PersonDraft.of("two", "Ana Silva", Set.of(Role.REQUESTER)));
        append(Desk.SYSTEM, "garden:1", new Change("owner", null, "Ana Silva"));
        desk.others.add(new Part());
        desk.personalData.erase(desk.actor(root), one.id(), "one");
        assertThat(history("garden:1").get(0).event().changes())
                .containsExactly(new Change("owner", null, "Ana Silva"));
    }

    @Test
    void whoWasErasedStaysErased() {
        Person root = desk.person("root", Role.ADMIN);
        Person ana = desk.person("ana", Role.REQUESTER);
        assertThat(desk.personalData.erased(desk.actor(root), ana.id())).isFalse();
        Person erased = desk.personalData.erase(desk.actor(root), ana.id(), "ana");
        assertThat(desk.personalData.erased(desk.actor(root), ana.id())).isTrue();
        assertThat(problem(() -> desk.people.change(
                                desk.actor(root),
                                ana.id(),
                                erased.version(),
                                PersonDraft.of("ana", "Ana", Set.of(Role.REQUESTER))))
                        .code())
                .isEqualTo("erased");
        assertThat(problem(() -> desk.people.setPassword(desk.actor(root), ana.id(), Optional.empty(), Desk.PASSWORD))
                        .code())
                .isEqualTo("erased");
        Part late = new Part();
        desk.others.add(late);
        desk.personalData.erase(desk.actor(root), ana.id(), erased.login());
        assertThat(told()).contains("garden.erased " + ana.id());
    }

    @Test
    void whatStandsAgainstItChangesNothing() {
        Person root = desk.person("root", Role.ADMIN);
        Person ana = desk.person("ana", Role.AGENT, Role.LEAD, Role.MANAGER);
        String before = told();
        assertThat(problem(() -> desk.personalData.erase(desk.actor(root), ana.id(), "Name of ana")))
                .satisfies(problem -> assertThat(problem.field()).contains("login"));
        assertThat(problem(() -> desk.personalData.erase(desk.actor(ana), ana.id(), "ana"))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(problem(() -> desk.personalData.erase(desk.actor(root), root.id(), "root"))
                        .code())
                .isEqualTo("last-administrator");
        desk.others.add(new Part() {
            @Override
            public void check(long person) {
                throw Problem.of(Problem.Kind.CONFLICT, "in-use", "Not now.").exception();
            }
        });
        assertThat(problem(() -> desk.personalData.erase(desk.actor(root), ana.id(), "ana"))
                        .code())
                .isEqualTo("in-use");
        assertThat(desk.people.get(desk.actor(root), ana.id())).isEqualTo(ana);
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void anAdministratorWhoIsNotTheLastErasesThemselvesWithoutATrace() {
        Person root = desk.person("root", Role.ADMIN);
        desk.person("other", Role.ADMIN);
        desk.personalData.erase(desk.actor(root), root.id(), "root");
        assertThat(history("person:" + root.id())).last().satisfies(entry -> assertThat(entry.actorName())
                .isEqualTo("[erased:" + root.id() + "]"));
        assertThat(told()).doesNotContain("Name of root");
    }

    @Test
    void whatBreaksOffGoesOnWhereItWas() {
        Person root = desk.person("root", Role.ADMIN);
        Actor ana = desk.signedIn("ana", Role.REQUESTER);
        append(ana, "garden:1", new Change("note", null, "I like roses"));
        Part part = new Part();
        part.breaksAt = 3;
        desk.others.add(part);
        assertThatThrownBy(() -> desk.personalData.erase(desk.actor(root), ana.personId(), "ana"))
                .hasMessage("as the test wants");
        assertThat(desk.personalData.erased(desk.actor(root), ana.personId())).isTrue();
        assertThat(problem(() -> desk.signIn.password("ana", Desk.PASSWORD, "here", Actor.Via.REST)))
                .as("nobody signs in while it is under way")
                .isNotNull();
        assertThat(told()).contains("step 2", "I like roses").doesNotContain("step 3", "people.erased");
        desk.personalData.resume();
        assertThat(part.steps).containsExactly("", "1", "2", "2");
        assertThat(told()).contains("step 3", "people.erased").doesNotContain("I like roses", "Name of ana");
        assertThat(left()).isZero();
        desk.personalData.resume();
        assertThat(told()).containsOnlyOnce("people.erased");
    }

    @Test
    void whatBrokeOffIsFinishedByWhoeverAsksForItAgain() {
        Person root = desk.person("root", Role.ADMIN);
        Person ana = desk.person("ana", Role.REQUESTER);
        Part part = new Part();
        part.breaksAt = 1;
        desk.others.add(part);
        assertThatThrownBy(() -> desk.personalData.erase(desk.actor(root), ana.id(), "ana"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(problem(() -> desk.personalData.erase(desk.actor(root), ana.id(), "bea"))
                        .code())
                .isEqualTo("not-the-login");
        desk.personalData.erase(desk.actor(root), ana.id(), "ana");
        assertThat(told()).contains("step 3").containsOnlyOnce("people.erased").doesNotContain("Name of ana");
        assertThat(left()).isZero();
    }

    @Test
    void aModuleThatIsAwayIsWaitedFor() {
        Person root = desk.person("root", Role.ADMIN);
        Person ana = desk.person("ana", Role.REQUESTER);
        append(Desk.SYSTEM, "garden:1", new Change("owner", null, "Name of ana"));
        Part part = new Part();
        part.breaksAt = 1;
        desk.others.add(part);
        assertThatThrownBy(() -> desk.personalData.erase(desk.actor(root), ana.id(), "ana"))
                .isInstanceOf(IllegalStateException.class);
        desk.others.clear();
        desk.personalData.resume();
        assertThat(told()).contains("Name of ana").doesNotContain("people.erased");
        desk.others.add(part);
        desk.personalData.resume();
        assertThat(told()).contains("people.erased", "step 3").doesNotContain("Name of ana");
    }

    @Test
    void whoeverHasATransactionWaitsForNothing() {
        Person root = desk.person("root", Role.ADMIN);
        Person ana = desk.person("ana", Role.REQUESTER);
        Part part = new Part();
        desk.others.add(part);
        Person erased = desk.database.transactions().required(() -> {
            Person now = desk.personalData.erase(desk.actor(root), ana.id(), "ana");
            assertThat(part.steps).isEmpty();
            return now;
        });
        assertThat(erased.active()).isFalse();
        assertThat(part.steps).containsExactly("", "1", "2");
        assertThat(told()).contains("people.erased");
    }

    @Test
    void theEdgesOfTheHouseForgetThemToo() {
        Person root = desk.person("root", Role.ADMIN);
        Person ana = desk.person("ana", Role.REQUESTER);
        List<Long> forgotten = new ArrayList<>();
        desk.traces.add(forgotten::add);
        desk.personalData.erase(desk.actor(root), ana.id(), "ana");
        assertThat(forgotten).containsExactly(ana.id());
    }

    @Test
    void whatOthersWroteNamesThemNoMore() {
        Person root = desk.person("root", Role.ADMIN);
        Person ana = desk.person("ana", Role.REQUESTER);
        append(
                Desk.SYSTEM,
                "garden:1",
                new Change("note", null, "For Name of ana, @ana; ana and Name of anabel stay."));
        desk.others.add(new Part());
        desk.personalData.erase(desk.actor(root), ana.id(), "ana");
        String mark = "[erased:" + ana.id() + "]";
        assertThat(history("garden:1").get(0).event().changes())
                .containsExactly(
                        new Change("note", null, "For " + mark + ", " + mark + "; ana and Name of anabel stay."));
    }

    private long left() {
        return List.of("erasure", "erasure_name", "erasure_part").stream()
                .mapToLong(table -> Long.parseLong(desk.sql("select count(*) from people_" + table)))
                .sum();
    }

    private String taken(Actor actor, Person person) {
        try {
            var out = new ByteArrayOutputStream();
            desk.personalData.export(actor, person.id()).content().writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(Actor actor, String subject, Change change) {
        desk.database
                .transactions()
                .run(() -> desk.journal.append(
                        actor, Event.of(desk.clock.instant(), "garden.changed", subject, List.of(change))));
    }

    private List<Entry> history(String subject) {
        return desk.journal.history(subject, true, PageRequest.first(200)).items();
    }

    private List<Long> ids(String... subjects) {
        List<Long> ids = new ArrayList<>();
        for (String subject : subjects) {
            history(subject).forEach(entry -> ids.add(entry.id()));
        }
        return ids;
    }

    /** All that the record says, whoever did it. */
    private String told() {
        StringBuilder told = new StringBuilder();
        List<String> subjects = new ArrayList<>(List.of("garden:1", "garden:2", "garden"));
        for (int id = 1; id <= Integer.parseInt(desk.sql("select max(id) from people_person")); id++) {
            subjects.add("person:" + id);
        }
        for (String subject : subjects) {
            history(subject).forEach(entry -> told.append(entry).append('\n'));
        }
        return told.toString();
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }

    /** What a module keeps that this one knows nothing of. */
    private class Part implements PersonalRecords {
        private final List<String> steps = new ArrayList<>();
        private int breaksAt;

        @Override
        public String part() {
            return "garden";
        }

        @Override
        public Set<String> naming() {
            return Set.of("owner");
        }

        @Override
        public Set<String> texts() {
            return Set.of("note");
        }

        @Override
        public void write(long person, PersonalSheet sheet) throws IOException {
            sheet.list("plants");
            Map<String, Object> plant = new LinkedHashMap<>();
            plant.put("person", person);
            plant.put("text", "rose");
            plant.put("gone", null);
            sheet.row(plant);
        }

        @Override
        public void check(long person) {
            // nothing
        }

        @Override
        public Optional<String> erase(Erasure erasure, Optional<String> from) {
            steps.add(from.orElse(""));
            if (steps.size() == breaksAt) {
                throw new IllegalStateException("as the test wants");
            }
            int done = from.map(Integer::parseInt).orElse(0) + 1;
            desk.journal.append(
                    Desk.SYSTEM,
                    Event.of(
                            desk.clock.instant(),
                            "garden.erased",
                            "garden",
                            List.of(new Change("garden.erased " + erasure.person() + " step " + done, null, null))));
            return done < 3 ? Optional.of("" + done) : Optional.empty();
        }
    }
}
