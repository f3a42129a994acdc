package org.arrimo.people.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is kept of a person, to take away and to be erased. */
@ParameterizedClass
@EnumSource(Engine.class)
class PersonalDataTest {
    private final Desk desk;
    private final Garden garden;

    PersonalDataTest(Engine engine) {
        desk = Desk.on(engine);
        garden = new Garden(desk);
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
        desk.others.add(garden);
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
        garden.append(signedIn, "garden:1", new Change("note", null, "I like roses"));
        garden.append(Desk.SYSTEM, "garden:2", new Change("owner", "Ana Before", "1. Ana Behind; 2. Ana Behindert"));
        List<Long> before = ids("garden:1", "garden:2", "person:" + ana.id());
        desk.others.add(garden);

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
        assertThat(garden.told())
                .doesNotContain(
                        "Ana Before", "ana.b", "ana@example.org", "oracle", "my laptop", "I like roses", "Madrid")
                .contains("Ana Behindert", "garden.erased " + ana.id(), "people.erased");
        assertThat(garden.history("garden:2").get(0).event().changes())
                .containsExactly(new Change("owner", placeholder, "1. " + placeholder + "; 2. Ana Behindert"));
        assertThat(garden.history("garden:1").get(0).actorName()).isEqualTo(placeholder);
        assertThat(ids("garden:1", "garden:2", "person:" + ana.id())).startsWith(before.get(0), before.get(1));
        assertThat(garden.history("person:" + ana.id())).last().satisfies(entry -> {
            assertThat(entry.event().type()).isEqualTo("people.erased");
            assertThat(entry.event().changes()).isEmpty();
        });
    }

    @Test
    void aNameThatSomebodyElseHasStaysTheirs() {
        Person root = desk.person("root", Role.ADMIN);
        Person one = desk.people.add(Desk.SYSTEM, PersonDraft.of("one", "Ana Silva", Set.of(Role.REQUESTER)));
        desk.people.add(Desk.SYSTEM, PersonDraft.of("two", "Ana Silva", Set.of(Role.REQUESTER)));
        garden.append(Desk.SYSTEM, "garden:1", new Change("owner", null, "Ana Silva"));
        desk.others.add(garden);
        desk.personalData.erase(desk.actor(root), one.id(), "one");
        assertThat(garden.history("garden:1").get(0).event().changes())
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
        Garden late = new Garden(desk);
        desk.others.add(late);
        desk.personalData.erase(desk.actor(root), ana.id(), erased.login());
        assertThat(garden.told()).contains("garden.erased " + ana.id());
    }

    @Test
    void whatStandsAgainstItChangesNothing() {
        Person root = desk.person("root", Role.ADMIN);
        Person ana = desk.person("ana", Role.AGENT, Role.LEAD, Role.MANAGER);
        String before = garden.told();
        assertThat(problem(() -> desk.personalData.erase(desk.actor(root), ana.id(), "Name of ana")))
                .satisfies(problem -> assertThat(problem.field()).contains("login"));
        assertThat(problem(() -> desk.personalData.erase(desk.actor(ana), ana.id(), "ana"))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(problem(() -> desk.personalData.erase(desk.actor(root), root.id(), "root"))
                        .code())
                .isEqualTo("last-administrator");
        desk.others.add(new Garden(desk) {
            @Override
            public void check(long person) {
                throw Problem.of(Problem.Kind.CONFLICT, "in-use", "Not now.").exception();
            }
        });
        assertThat(problem(() -> desk.personalData.erase(desk.actor(root), ana.id(), "ana"))
                        .code())
                .isEqualTo("in-use");
        assertThat(desk.people.get(desk.actor(root), ana.id())).isEqualTo(ana);
        assertThat(garden.told()).isEqualTo(before);
    }

    @Test
    void anAdministratorWhoIsNotTheLastErasesThemselvesWithoutATrace() {
        Person root = desk.person("root", Role.ADMIN);
        desk.person("other", Role.ADMIN);
        desk.personalData.erase(desk.actor(root), root.id(), "root");
        assertThat(garden.history("person:" + root.id())).last().satisfies(entry -> assertThat(entry.actorName())
                .isEqualTo("[erased:" + root.id() + "]"));
        assertThat(garden.told()).doesNotContain("Name of root");
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
        garden.append(
                Desk.SYSTEM,
                "garden:1",
                new Change("note", null, "For Name of ana, @ana; ana and Name of anabel stay."));
        desk.others.add(garden);
        desk.personalData.erase(desk.actor(root), ana.id(), "ana");
        String mark = "[erased:" + ana.id() + "]";
        assertThat(garden.history("garden:1").get(0).event().changes())
                .containsExactly(
                        new Change("note", null, "For " + mark + ", " + mark + "; ana and Name of anabel stay."));
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

    private List<Long> ids(String... subjects) {
        List<Long> ids = new ArrayList<>();
        for (String subject : subjects) {
            garden.history(subject).forEach(entry -> ids.add(entry.id()));
        }
        return ids;
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
