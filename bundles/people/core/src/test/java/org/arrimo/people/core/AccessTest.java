package org.arrimo.people.core;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.arrimo.people.api.Absence;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.testing.Engine;

/** Every operation of the module's API, tried by everybody. */
class AccessTest {
    private static final List<Role> ROLES =
            List.of(Role.REQUESTER, Role.PARTNER, Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN);
    private static final String OK = "ok";
    private static final String NO = "forbidden";
    private static final String NONE = "not-found";
    private static final String NOT_OF_THE_DESK = "not-of-the-desk";

    /** In the order of {@link #ROLES}, and last for somebody without any role. */
    private static final Map<String, List<String>> TABLE = table();

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        List<String> everybody = List.of(OK, OK, OK, OK, OK, OK, OK);
        List<String> administrators = List.of(NO, NO, NO, NO, NO, OK, NO);
        List<String> administratorsOfWhomTheySee = List.of(NONE, NONE, NO, NO, NO, OK, NONE);
        List<String> staff = List.of(NO, NO, OK, OK, OK, OK, NO);
        table.put("read another", List.of(NONE, NONE, OK, OK, OK, OK, NONE));
        table.put("read oneself", everybody);
        table.put("list", staff);
        table.put("workers", staff);
        table.put("add", administrators);
        table.put("ensure", administrators);
        table.put("change another", administratorsOfWhomTheySee);
        table.put("change oneself", List.of(NO, NO, NO, NO, NO, OK, NO));
        table.put("set another's password", administratorsOfWhomTheySee);
        table.put("set own preferences", everybody);
        table.put("team's members", List.of(NONE, NONE, OK, OK, OK, OK, NONE));
        table.put("ensure teams", administrators);
        table.put("ensure organisations", administrators);
        table.put("issue token", everybody);
        table.put("issue token for digest", everybody);
        table.put("own tokens", everybody);
        table.put("revoke another's token", List.of(NONE, NONE, NONE, NONE, NONE, NONE, NONE));
        table.put("arrange a team", administrators);
        table.put("skills of another", List.of(NONE, NONE, OK, OK, OK, OK, NONE));
        table.put("own skills", everybody);
        table.put("set skills of somebody of another team", List.of(NONE, NONE, NO, NO, NO, OK, NONE));
        table.put("set skills of a team's member", List.of(NONE, NONE, NO, OK, NO, OK, NONE));
        table.put("absences of another", List.of(NONE, NONE, OK, OK, OK, OK, NONE));
        table.put("add absence of somebody of another team", List.of(NONE, NONE, NO, NO, NO, OK, NONE));
        table.put("add absence of a team's member", List.of(NONE, NONE, NO, OK, NO, OK, NONE));
        table.put("add own absence", List.of(NOT_OF_THE_DESK, OK, OK, OK, NOT_OF_THE_DESK, OK, NOT_OF_THE_DESK));
        table.put("remove absence of a team's member", List.of(NONE, NONE, NO, OK, NO, OK, NONE));
        return table;
    }

    @Test
    void everyOperationAnswersEveryRoleAsDeclared() {
        Desk desk = Desk.on(Engine.DERBY);
        Map<String, BiConsumer<Actor, Person>> operations = operations(desk);
        SoftAssertions.assertSoftly(soft -> {
            soft.assertThat(operations.keySet()).isEqualTo(TABLE.keySet());
            TABLE.forEach((operation, expected) -> {
                for (int i = 0; i < expected.size(); i++) {
                    Role[] roles = i < ROLES.size() ? new Role[] {ROLES.get(i)} : new Role[0];
                    soft.assertThat(outcome(desk, operations.get(operation), roles))
                            .as("%s as %s", operation, List.of(roles))
                            .isEqualTo(expected.get(i));
                }
            });
        });
        desk.clear();
    }

    private static String outcome(Desk desk, BiConsumer<Actor, Person> operation, Role... roles) {
        desk.clear();
        desk.person("keeper", Role.ADMIN);
        Person other = desk.person("other", Role.REQUESTER);
        Actor actor = desk.actor(desk.person("actor", roles));
        try {
            operation.accept(actor, other);
            return OK;
        } catch (ProblemException e) {
            return e.problem().code();
        }
    }

    private static Map<String, BiConsumer<Actor, Person>> operations(Desk desk) {
        Map<String, BiConsumer<Actor, Person>> all = new LinkedHashMap<>();
        all.put("read another", (actor, other) -> desk.people.get(actor, other.id()));
        all.put("read oneself", (actor, other) -> desk.people.get(actor, actor.personId()));
        all.put("list", (actor, other) -> desk.people.list(actor, Optional.empty(), PageRequest.first(1)));
        all.put("workers", (actor, other) -> desk.people.workers(actor));
        all.put("add", (actor, other) -> desk.people.add(actor, draft("fresh")));
        all.put("ensure", (actor, other) -> desk.people.ensure(actor, List.of(draft("fresh"))));
        all.put(
                "change another",
                (actor, other) -> desk.people.change(actor, other.id(), other.version(), draft("other")));
        all.put("change oneself", (actor, other) -> {
            long version = desk.people.get(Desk.SYSTEM, actor.personId()).version();
            desk.people.change(actor, actor.personId(), version, draft("actor"));
        });
        all.put(
                "set another's password",
                (actor, other) -> desk.people.setPassword(actor, other.id(), Optional.empty(), Desk.PASSWORD));
        all.put(
                "set own preferences",
                (actor, other) -> desk.people.setPreferences(actor, Optional.of("es"), "Europe/Madrid"));
        all.put("team's members", (actor, other) -> {
            Map<String, Long> teams = desk.groups.ensureTeams(Desk.SYSTEM, List.of("Network"));
            desk.groups.members(actor, teams.get("Network"));
        });
        all.put("ensure teams", (actor, other) -> desk.groups.ensureTeams(actor, List.of("Fresh")));
        all.put("ensure organisations", (actor, other) -> desk.groups.ensureOrganisations(actor, List.of("Fresh")));
        all.put("issue token", (actor, other) -> desk.tokens.issue(actor, "laptop", Optional.empty()));
        all.put(
                "issue token for digest",
                (actor, other) -> desk.tokens.issueForDigest(actor, "robot", Optional.empty()));
        all.put("own tokens", (actor, other) -> desk.tokens.mine(actor));
        all.put("revoke another's token", (actor, other) -> {
            long token = desk.tokens
                    .issue(desk.actor(other), "theirs", Optional.empty())
                    .token()
                    .id();
            desk.tokens.revoke(actor, token);
        });
        all.put("arrange a team", (actor, other) -> {
            long team = desk.groups.ensureTeams(Desk.SYSTEM, List.of("Network")).get("Network");
            desk.groups.arrange(actor, team, 2, OptionalLong.empty());
        });
        all.put("skills of another", (actor, other) -> desk.skills.of(actor, other.id()));
        all.put("own skills", (actor, other) -> desk.skills.of(actor, actor.personId()));
        all.put(
                "set skills of somebody of another team",
                (actor, other) ->
                        desk.skills.set(actor, desk.person("mate", Role.AGENT).id(), List.of("sap")));
        all.put(
                "set skills of a team's member",
                (actor, other) -> mates(desk, actor, (one, mate) -> desk.skills.set(one, mate, List.of("sap"))));
        all.put("absences of another", (actor, other) -> desk.absences.of(actor, other.id()));
        all.put(
                "add absence of somebody of another team",
                (actor, other) ->
                        away(desk, actor, desk.person("mate", Role.AGENT).id()));
        all.put(
                "add absence of a team's member",
                (actor, other) -> mates(desk, actor, (one, mate) -> away(desk, one, mate)));
        all.put("add own absence", (actor, other) -> away(desk, actor, actor.personId()));
        all.put(
                "remove absence of a team's member",
                (actor, other) -> mates(
                        desk,
                        actor,
                        (one, mate) -> desk.absences.remove(
                                one, mate, away(desk, Desk.SYSTEM, mate).id())));
        return all;
    }

    private static Absence away(Desk desk, Actor actor, long person) {
        Instant now = desk.clock.instant();
        return desk.absences.add(actor, person, now, now.plus(1, ChronoUnit.DAYS), OptionalLong.empty());
    }

    /** The actor and an agent, both in one team. */
    private static void mates(Desk desk, Actor actor, BiConsumer<Actor, Long> operation) {
        Set<Long> team =
                Set.of(desk.groups.ensureTeams(Desk.SYSTEM, List.of("Network")).get("Network"));
        Person mate = desk.people.add(Desk.SYSTEM, member("mate", Set.of(Role.AGENT), team));
        Person one = desk.people.get(Desk.SYSTEM, actor.personId());
        desk.people.change(Desk.SYSTEM, one.id(), one.version(), member("actor", one.roles(), team));
        operation.accept(desk.actor(one), mate.id());
    }

    private static PersonDraft member(String login, Set<Role> roles, Set<Long> teams) {
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

    private static PersonDraft draft(String login) {
        return PersonDraft.of(login, "Changed", Set.of(Role.REQUESTER));
    }
}
