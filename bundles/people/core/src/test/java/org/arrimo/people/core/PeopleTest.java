package org.arrimo.people.core;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.Site;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ParameterizedClass
@EnumSource(Engine.class)
class PeopleTest {
    private final Desk desk;

    PeopleTest(Engine engine) {
        desk = Desk.on(engine);
    }

    @AfterEach
    void clear() {
        desk.clear();
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
    void aSiteIsAddedChangedAndKnownOfAPerson() {
        Site lisbon = desk.groups.addSite(Desk.SYSTEM, " Lisbon ", "Europe/Lisbon");
        Site recife = desk.groups.addSite(Desk.SYSTEM, "Recife", "America/Recife");
        assertThat(desk.groups.sites(Desk.SYSTEM)).containsExactly(lisbon, recife);
        assertThat(lisbon.name()).isEqualTo("Lisbon");
        Person ana = desk.people.add(
                Desk.SYSTEM, PersonDraft.of("ana", "Ana", Set.of(Role.AGENT)).at(OptionalLong.of(lisbon.id())));
        assertThat(ana.site()).hasValue(lisbon.id());
        assertThat(ana.zone()).as("that of the site").isEqualTo(lisbon.zone());
        Person moved = desk.people.change(
                Desk.SYSTEM,
                ana.id(),
                ana.version(),
                new PersonDraft(
                        "ana",
                        "Ana",
                        Optional.empty(),
                        Set.of(Role.AGENT),
                        Set.of(),
                        OptionalLong.empty(),
                        false,
                        Optional.empty(),
                        Optional.of("UTC"),
                        true,
                        OptionalLong.of(recife.id())));
        assertThat(moved.site()).hasValue(recife.id());
        assertThat(moved.zone().getId()).as("said otherwise").isEqualTo("UTC");
        assertThat(desk.journal
                        .history("person:" + ana.id(), true, PageRequest.first(10))
                        .items()
                        .get(1)
                        .event()
                        .changes())
                .contains(new Change("site", "" + lisbon.id(), "" + recife.id()));
        Site renamed = desk.groups.changeSite(Desk.SYSTEM, recife.id(), "Olinda", "America/Recife");
        assertThat(desk.groups.siteNames(List.of(recife.id(), -1L))).containsOnly(Map.entry(recife.id(), "Olinda"));
        assertThat(desk.groups.sites(Desk.SYSTEM)).containsExactly(lisbon, renamed);
        assertThat(desk.journal
                        .history("site:" + recife.id(), true, PageRequest.first(10))
                        .items())
                .last()
                .satisfies(entry ->
                        assertThat(entry.event().changes()).containsExactly(new Change("name", "Recife", "Olinda")));
    }

    @Test
    void whoSeesAndAddsSitesIsDeclaredAndWrongOnesAreRefused() {
        Site here = desk.groups.addSite(Desk.SYSTEM, "Here", "UTC");
        desk.groups.addSite(Desk.SYSTEM, "There", "UTC");
        Actor agent = desk.signedIn("agent", Role.AGENT);
        Actor requester = desk.signedIn("requester", Role.REQUESTER);
        assertThat(desk.groups.sites(agent)).hasSize(2);
        assertThat(desk.groups.sites(requester)).isEmpty();
        Person before = desk.people.get(Desk.SYSTEM, requester.personId());
        desk.people.change(
                Desk.SYSTEM,
                before.id(),
                before.version(),
                PersonDraft.of("requester", "R", Set.of(Role.REQUESTER)).at(OptionalLong.of(here.id())));
        assertThat(desk.groups.sites(requester)).containsExactly(here);
        for (Actor actor : List.of(agent, requester)) {
            assertThat(kind(() -> desk.groups.addSite(actor, "X", "UTC"))).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(kind(() -> desk.groups.changeSite(actor, here.id(), "X", "UTC")))
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(kind(() -> desk.groups.addSite(Desk.SYSTEM, "Here", "UTC"))).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(kind(() -> desk.groups.addSite(Desk.SYSTEM, "", "UTC"))).isEqualTo(Problem.Kind.INVALID);
        assertThat(kind(() -> desk.groups.addSite(Desk.SYSTEM, "X", "Mars/Base")))
                .isEqualTo(Problem.Kind.INVALID);
        assertThat(kind(() -> desk.groups.changeSite(Desk.SYSTEM, -1, "X", "UTC")))
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(kind(() -> desk.groups.changeSite(Desk.SYSTEM, here.id(), "There", "UTC")))
                .isEqualTo(Problem.Kind.CONFLICT);
        assertThat(kind(() -> desk.people.add(
                        Desk.SYSTEM, PersonDraft.of("x", "X", Set.of()).at(OptionalLong.of(-5)))))
                .isEqualTo(Problem.Kind.INVALID);
        assertThat(desk.groups.sites(Desk.SYSTEM)).extracting(Site::name).containsExactly("Here", "There");
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
    @Timeout(60)
    void thousandsAreEnsuredAtOnceAndOnlyOnce() {
        List<PersonDraft> drafts = IntStream.range(0, 5_000)
                .mapToObj(i -> PersonDraft.of("caller-" + i, "Caller " + i, Set.of(Role.REQUESTER)))
                .toList();
        Map<String, Long> first = desk.people.ensure(Desk.SYSTEM, drafts);
        assertThat(first).hasSize(5_000);
        assertThat(desk.people.ensure(Desk.SYSTEM, drafts)).isEqualTo(first);
    }

    @Test
    void anImportGivesExistingPeopleTheTeamsTheyLack() {
        long network = desk.groups.ensureTeams(Desk.SYSTEM, List.of("Network")).get("Network");
        Person ana = desk.person("ana", Role.AGENT);
        PersonDraft draft = new PersonDraft(
                "ANA",
                "Somebody else",
                Optional.empty(),
                Set.of(Role.ADMIN),
                Set.of(network),
                OptionalLong.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                true);
        assertThat(desk.people.ensure(Desk.SYSTEM, List.of(draft))).containsOnly(Map.entry("ana", ana.id()));
        Person after = desk.people.get(Desk.SYSTEM, ana.id());
        assertThat(after.name()).isEqualTo(ana.name());
        assertThat(after.roles()).containsExactly(Role.AGENT);
        assertThat(after.teams()).containsExactly(network);
    }

    @Test
    void twoAdministratorsCanNotTakeTheirRightsFromEachOther() {
        List<Person> admins = List.of(desk.person("one", Role.ADMIN), desk.person("two", Role.ADMIN));
        CyclicBarrier together = new CyclicBarrier(2);
        List<Boolean> left =
                admins.stream()
                        .map(admin -> CompletableFuture.supplyAsync(() -> leaves(admin, together)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(left).containsExactlyInAnyOrder(true, false);
    }

    private boolean leaves(Person admin, CyclicBarrier together) {
        try {
            together.await(30, TimeUnit.SECONDS);
            desk.people.change(
                    Desk.SYSTEM,
                    admin.id(),
                    admin.version(),
                    PersonDraft.of(admin.login(), admin.name(), Set.of(Role.AGENT)));
            return true;
        } catch (ProblemException e) {
            assertThat(e.problem().code()).isEqualTo("last-administrator");
            return false;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAPersonMayBeIsCheckedFieldByField() {
        assertThat(field(draft("a b", "Ana", Set.of(), Set.of(), "UTC"))).contains("login");
        assertThat(field(draft("a\0", "Ana", Set.of(), Set.of(), "UTC"))).contains("login");
        assertThat(field(draft("ana", " ", Set.of(), Set.of(), "UTC"))).contains("name");
        assertThat(field(draft("ana", "Ana", Collections.singleton(null), Set.of(), "UTC")))
                .contains("roles");
        assertThat(field(draft("ana", "Ana", Set.of(), Collections.singleton(null), "UTC")))
                .contains("teams");
        assertThat(field(draft("ana", "Ana", Set.of(), Set.of(404L), "UTC"))).contains("teams");
        assertThat(field(draft("ana", "Ana", Set.of(), Set.of(), "Mars/Olympus")))
                .contains("zone");
        assertThat(desk.people
                        .list(Desk.SYSTEM, Optional.empty(), PageRequest.first(9))
                        .items())
                .isEmpty();
    }

    @Test
    void lettersThatGrowInLowerCaseStillFit() {
        Person person = desk.people.add(Desk.SYSTEM, PersonDraft.of("i".repeat(100), "İ".repeat(200), Set.of()));
        assertThat(person.name()).hasSize(200);
    }

    @Test
    void textsThatNothingCanBeCalledAreNobodys() {
        desk.person("ana", Role.REQUESTER);
        assertThat(desk.people.byLogin(Desk.SYSTEM, "ana\0")).isEmpty();
        assertThat(desk.groups.teamByName(Desk.SYSTEM, "Net\0work")).isEmpty();
        PageRequest forged = new PageRequest(5, Optional.of(Cursor.of("\0")));
        assertThat(kind(() -> desk.people.list(Desk.SYSTEM, Optional.empty(), forged)))
                .isEqualTo(Problem.Kind.INVALID);
    }

    @Test
    void anotherLoginEndsTheSessionsBegunUnderTheOldOne() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        long before = desk.signIn.credentialsVersion(ana.personId());
        Person person = desk.people.get(Desk.SYSTEM, ana.personId());
        desk.people.change(
                Desk.SYSTEM, person.id(), person.version(), PersonDraft.of("anna", "Anna", Set.of(Role.AGENT)));
        assertThat(desk.signIn.person(person.id(), before, Actor.Via.PORTAL)).isEmpty();
        assertThat(kind(() -> desk.signIn.password("ana", Desk.PASSWORD, "here", Actor.Via.REST)))
                .isEqualTo(Problem.Kind.UNAUTHENTICATED);
    }

    private Optional<String> field(PersonDraft draft) {
        return catchThrowableOfType(ProblemException.class, () -> desk.people.add(Desk.SYSTEM, draft))
                .problem()
                .field();
    }

    private static PersonDraft draft(String login, String name, Set<Role> roles, Set<Long> teams, String zone) {
        return new PersonDraft(
                login,
                name,
                Optional.empty(),
                roles,
                teams,
                OptionalLong.empty(),
                false,
                Optional.empty(),
                Optional.of(zone),
                true);
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
        assertThat(desk.people.count(Desk.SYSTEM, Optional.empty())).isEqualTo(4);
        assertThat(desk.people.count(Desk.SYSTEM, Optional.of("_"))).isEqualTo(1);
        assertThat(desk.people.count(Desk.SYSTEM, Optional.of("ANA"))).isEqualTo(1);
        assertThat(kind(() -> desk.people.count(desk.signedIn("reader", Role.REQUESTER), Optional.empty())))
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(kind(() -> desk.people.count(Desk.SYSTEM, Optional.of("a".repeat(201)))))
                .isEqualTo(Problem.Kind.INVALID);
    }

    private static Problem.Kind kind(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().kind();
    }
}
