package org.arrimo.people.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ParameterizedClass
@EnumSource(Engine.class)
class PeopleTest {
    private final Desk desk;

    PeopleTest(Engine engine) {
        desk = new Desk(engine);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsAddedIsReadBackAndIsInTheJournal() {
        long team = desk.groups.ensureTeams(Desk.SYSTEM, List.of("Network")).get("Network");
        long organisation =
                desk.groups.ensureOrganisations(Desk.SYSTEM, List.of("Acme")).get("Acme");
        PersonDraft draft = new PersonDraft(
                "João.Silva",
                "João da Silva",
                Optional.of("joao@example.org"),
                Set.of(Role.AGENT, Role.LEAD),
                Set.of(team),
                OptionalLong.of(organisation),
                true,
                Optional.of("pt-BR"),
                Optional.of("America/Sao_Paulo"),
                true);
        Person added = desk.people.add(Desk.SYSTEM, draft);
        Person read = desk.people.get(Desk.SYSTEM, added.id());
        assertThat(read).isEqualTo(added);
        assertThat(read.login()).isEqualTo("joão.silva");
        assertThat(read.teams()).containsExactly(team);
        assertThat(desk.groups.members(Desk.SYSTEM, team)).containsEntry(read.id(), "João da Silva");
        assertThat(desk.journal
                        .history("person:" + read.id(), true, PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.event().type()).isEqualTo("people.added"));
    }

    @Test
    void whoSeesAndChangesWhomIsDeclared() {
        Actor requester = desk.signedIn("requester", Role.REQUESTER);
        Actor partner = desk.signedIn("partner", Role.PARTNER);
        Actor agent = desk.signedIn("agent", Role.AGENT);
        Actor manager = desk.signedIn("manager", Role.MANAGER);
        Actor admin = desk.signedIn("admin", Role.ADMIN);
        Person other = desk.person("other", Role.REQUESTER);
        PersonDraft draft = PersonDraft.of("other", "Other", Set.of(Role.REQUESTER));
        for (Actor actor : List.of(requester, partner)) {
            assertThat(kind(() -> desk.people.get(actor, other.id()))).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(desk.people.byLogin(actor, "other")).isEmpty();
            assertThat(kind(() -> desk.people.list(actor, Optional.empty(), PageRequest.first(5))))
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(kind(() -> desk.people.change(actor, other.id(), other.version(), draft)))
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(desk.people.get(actor, actor.personId()).login()).isEqualTo(actor.login());
        }
        for (Actor actor : List.of(agent, manager)) {
            assertThat(desk.people.get(actor, other.id())).isEqualTo(other);
            assertThat(kind(() -> desk.people.change(actor, other.id(), other.version(), draft)))
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(kind(() -> desk.people.setPassword(actor, other.id(), Optional.empty(), Desk.PASSWORD)))
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(requester, partner, agent, manager)) {
            assertThat(kind(() -> desk.people.add(actor, PersonDraft.of("x", "X", Set.of()))))
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(kind(() -> desk.people.ensure(actor, List.of()))).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(kind(() -> desk.groups.ensureTeams(actor, List.of("x")))).isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(desk.people.change(admin, other.id(), other.version(), draft).name())
                .isEqualTo("Other");
    }

    @Test
    void aTakenLoginAnOldVersionAndTheLastAdministratorAreRefused() {
        Person admin = desk.person("admin", Role.ADMIN);
        Person ana = desk.person("ana", Role.AGENT);
        assertThat(kind(() -> desk.person("ANA", Role.AGENT))).isEqualTo(Problem.Kind.CONFLICT);
        PersonDraft draft = PersonDraft.of("ana", "Ana", Set.of(Role.AGENT));
        desk.people.change(Desk.SYSTEM, ana.id(), ana.version(), draft);
        assertThat(kind(() -> desk.people.change(
                        Desk.SYSTEM, ana.id(), ana.version(), PersonDraft.of("ana", "Anna", Set.of()))))
                .isEqualTo(Problem.Kind.STALE);
        assertThat(kind(() -> desk.people.change(
                        Desk.SYSTEM,
                        admin.id(),
                        admin.version(),
                        PersonDraft.of("admin", "Admin", Set.of(Role.AGENT)))))
                .isEqualTo(Problem.Kind.CONFLICT);
        assertThat(desk.people.get(Desk.SYSTEM, admin.id()).roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void thousandsAreEnsuredAtOnceAndOnlyOnce() {
        List<PersonDraft> drafts = IntStream.range(0, 3_000)
                .mapToObj(i -> PersonDraft.of("caller-" + i, "Caller " + i, Set.of(Role.REQUESTER)))
                .toList();
        Map<String, Long> first = desk.people.ensure(Desk.SYSTEM, drafts);
        assertThat(first).hasSize(3_000);
        assertThat(desk.people.ensure(Desk.SYSTEM, drafts)).isEqualTo(first);
    }

    @Test
    void peopleArePagedAndSearched() {
        for (String login : List.of("carla", "ana", "bruno", "per_cent")) {
            desk.person(login, Role.REQUESTER);
        }
        Page<Person> first = desk.people.list(Desk.SYSTEM, Optional.empty(), PageRequest.first(3));
        Page<Person> second = desk.people.list(Desk.SYSTEM, Optional.empty(), new PageRequest(3, first.next()));
        assertThat(first.items()).extracting(Person::login).containsExactly("ana", "bruno", "carla");
        assertThat(second.items()).extracting(Person::login).containsExactly("per_cent");
        assertThat(desk.people
                        .list(Desk.SYSTEM, Optional.of("_"), PageRequest.first(9))
                        .items())
                .extracting(Person::login)
                .containsExactly("per_cent");
    }

    private static Problem.Kind kind(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().kind();
    }
}
