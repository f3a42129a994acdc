package org.arrimo.people.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.people.api.Absence;
import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.Skills;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The levels of teams, what people are good at, and when they are away. */
@ParameterizedClass
@EnumSource(Engine.class)
class CrewTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Desk desk;

    CrewTest(Engine engine) {
        desk = Desk.on(engine);
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    void aTeamIsOfTheLowestLevelUntilItIsArranged() {
        long first = team("First");
        long second = team("Second");
        assertThat(desk.groups.teams(Desk.SYSTEM))
                .containsExactly(new Team(first, "First"), new Team(second, "Second"));
        desk.groups.arrange(Desk.SYSTEM, second, 2, OptionalLong.empty());
        Team below = desk.groups.arrange(Desk.SYSTEM, first, 1, OptionalLong.of(second));
        assertThat(below).isEqualTo(new Team(first, "First", 1, OptionalLong.of(second)));
        assertThat(desk.groups.teams(Desk.SYSTEM))
                .containsExactly(below, new Team(second, "Second", 2, OptionalLong.empty()));
        assertThat(history("team:" + first)).endsWith("above: null > Second");
        assertThat(history("team:" + second)).endsWith("level: 1 > 2");
    }

    @Test
    void noTeamStandsAboveItselfNorAnyWayUpComesRound() {
        long first = team("First");
        long second = team("Second");
        long third = team("Third");
        assertThat(field(() -> arrange(first, 1, OptionalLong.of(first)))).isEqualTo("above not-above");
        assertThat(field(() -> arrange(first, 1, OptionalLong.of(second)))).isEqualTo("above not-above");
        arrange(second, 2, OptionalLong.empty());
        arrange(third, 3, OptionalLong.empty());
        arrange(second, 2, OptionalLong.of(third));
        arrange(first, 1, OptionalLong.of(second));
        List<Team> before = desk.groups.teams(Desk.SYSTEM);
        assertThat(field(() -> arrange(third, 3, OptionalLong.of(first)))).isEqualTo("above not-above");
        assertThat(field(() -> arrange(second, 1, OptionalLong.empty()))).isEqualTo("level not-below");
        assertThat(field(() -> arrange(first, 2, OptionalLong.of(second)))).isEqualTo("above not-above");
        assertThat(field(() -> arrange(first, 0, OptionalLong.empty()))).isEqualTo("level out-of-range");
        assertThat(field(() -> arrange(first, 4, OptionalLong.empty()))).isEqualTo("level out-of-range");
        assertThat(field(() -> arrange(first, 1, OptionalLong.of(999_999)))).isEqualTo("above no-such-team");
        assertThat(refused(() -> arrange(999_999, 1, OptionalLong.empty())).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(desk.groups.teams(Desk.SYSTEM)).isEqualTo(before);
    }

    @Test
    void skillsAreWordsInLowerCase() {
        long ana = desk.person("ana", Role.AGENT).id();
        assertThat(desk.skills.of(Desk.SYSTEM, ana)).isEmpty();
        assertThat(desk.skills.set(Desk.SYSTEM, ana, List.of(" SAP ", "Windows Server", "sap")))
                .containsExactly("sap", "windows server");
        assertThat(desk.skills.of(Desk.SYSTEM, ana)).containsExactly("sap", "windows server");
        long bia = desk.person("bia", Role.AGENT).id();
        assertThat(desk.skills.of(List.of(ana, bia))).isEqualTo(Map.of(ana, Set.of("sap", "windows server")));
        assertThat(history("person:" + ana)).endsWith("skills: null > sap, windows server");
        assertThat(desk.skills.set(Desk.SYSTEM, ana, List.of())).isEmpty();
        assertThat(desk.skills.of(List.of(ana))).isEmpty();
    }

    @Test
    void skillsAreBounded() {
        long ana = desk.person("ana", Role.AGENT).id();
        desk.skills.set(Desk.SYSTEM, ana, List.of("sap"));
        List<String> many = IntStream.rangeClosed(0, Skills.MOST)
                .mapToObj(number -> "skill " + number)
                .toList();
        assertThat(field(() -> desk.skills.set(Desk.SYSTEM, ana, many))).isEqualTo("skills too-many");
        assertThat(field(() -> desk.skills.set(Desk.SYSTEM, ana, List.of("a,b"))))
                .isEqualTo("skills bad-skill");
        assertThat(refused(() -> desk.skills.set(Desk.SYSTEM, ana, List.of("x".repeat(Skills.LONGEST + 1))))
                        .field())
                .contains("skills");
        assertThat(refused(() -> desk.skills.set(Desk.SYSTEM, ana, Collections.singleton("  ")))
                        .field())
                .contains("skills");
        assertThat(desk.skills.of(Desk.SYSTEM, ana)).containsExactly("sap");
        List<String> longest = IntStream.range(0, Skills.MOST)
                .mapToObj(number -> "x".repeat(Skills.LONGEST - 2) + (10 + number))
                .toList();
        assertThat(desk.skills.set(Desk.SYSTEM, ana, longest)).hasSize(Skills.MOST);
    }

    @Test
    void somebodyIsAwayFromTheFirstMomentOnAndBackAtTheLast() {
        Actor ana = desk.actor(desk.person("ana", Role.AGENT));
        long bia = desk.person("bia", Role.AGENT).id();
        Instant from = desk.clock.instant().plus(DAY);
        Instant until = from.plus(DAY);
        Absence added = desk.absences.add(ana, ana.personId(), from, until, OptionalLong.of(bia));
        assertThat(desk.absences.of(ana, ana.personId())).containsExactly(added);
        assertThat(away(ana, from.minusNanos(1_000))).isFalse();
        assertThat(away(ana, from)).isTrue();
        assertThat(away(ana, until.minusNanos(1_000))).isTrue();
        assertThat(away(ana, until)).isFalse();
        assertThat(desk.absences.away(List.of(ana.personId(), bia), from)).isEqualTo(Map.of(ana.personId(), added));
        assertThat(added.deputy()).hasValue(bia);
        assertThat(history("person:" + ana.personId())).endsWith("deputy: null > Name of bia");
        desk.absences.remove(ana, ana.personId(), added.id());
        assertThat(away(ana, from)).isFalse();
        assertThat(desk.absences.of(ana, ana.personId())).isEmpty();
    }

    @Test
    void whatHasEndedIsNotToldAnyMore() {
        Actor ana = desk.actor(desk.person("ana", Role.AGENT));
        Instant now = desk.clock.instant();
        desk.absences.add(ana, ana.personId(), now.minus(DAY), now.plus(DAY), OptionalLong.empty());
        assertThat(desk.absences.of(ana, ana.personId())).hasSize(1);
        desk.clock.advance(DAY);
        assertThat(desk.absences.of(ana, ana.personId())).isEmpty();
    }

    @Test
    void anAbsenceThatMakesNoSenseIsRefused() {
        Person ana = desk.person("ana", Role.AGENT);
        Actor actor = desk.actor(ana);
        Instant now = desk.clock.instant();
        long requester = desk.person("rui", Role.REQUESTER).id();
        assertThat(field(() -> add(actor, now, now))).isEqualTo("until not-after");
        assertThat(field(() -> add(actor, now.minus(DAY), now))).isEqualTo("until ended");
        assertThat(field(() -> add(
                        actor,
                        now,
                        now.plus(Duration.ofDays(Absences.LONGEST_DAYS)).plusSeconds(1))))
                .isEqualTo("until too-far");
        for (long deputy : List.of(ana.id(), requester, 999_999L)) {
            assertThat(field(() -> desk.absences.add(actor, ana.id(), now, now.plus(DAY), OptionalLong.of(deputy))))
                    .isEqualTo("deputy no-deputy");
        }
        assertThat(desk.absences.of(actor, ana.id())).isEmpty();
        add(actor, now.plus(DAY), now.plus(DAY.multipliedBy(2)));
        add(actor, now, now.plus(DAY));
        assertThat(refused(() -> add(actor, now.plusSeconds(1), now.plusSeconds(2)))
                        .code())
                .isEqualTo("overlaps");
        for (int day = 2; day < Absences.MOST; day++) {
            add(actor, now.plus(DAY.multipliedBy(day)), now.plus(DAY.multipliedBy(day + 1)));
        }
        assertThat(refused(() -> add(actor, now.plus(DAY.multipliedBy(50)), now.plus(DAY.multipliedBy(51))))
                        .code())
                .isEqualTo("too-many-absences");
        assertThat(refused(() -> desk.absences.remove(actor, ana.id(), 999_999)).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void aPartnerNamesADeputyOfItsOwnTeamAlone() {
        Actor paco = desk.actor(desk.person("paco", Role.PARTNER));
        long agent = desk.person("ana", Role.AGENT).id();
        Instant now = desk.clock.instant();
        assertThat(field(() -> desk.absences.add(paco, paco.personId(), now, now.plus(DAY), OptionalLong.of(agent))))
                .isEqualTo("deputy no-deputy");
    }

    @Test
    void anAbsenceOfAnotherIsNotOnesOwn() {
        Actor ana = desk.actor(desk.person("ana", Role.AGENT));
        Actor bia = desk.actor(desk.person("bia", Role.AGENT));
        Instant now = desk.clock.instant();
        Absence theirs = add(ana, now, now.plus(DAY));
        assertThat(refused(() -> desk.absences.remove(bia, bia.personId(), theirs.id()))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(desk.absences.of(ana, ana.personId())).containsExactly(theirs);
    }

    private Absence add(Actor actor, Instant from, Instant until) {
        return desk.absences.add(actor, actor.personId(), from, until, OptionalLong.empty());
    }

    private boolean away(Actor actor, Instant at) {
        return desk.absences.away(List.of(actor.personId()), at).containsKey(actor.personId());
    }

    private Team arrange(long team, int level, OptionalLong above) {
        return desk.groups.arrange(Desk.SYSTEM, team, level, above);
    }

    private long team(String name) {
        return desk.groups.ensureTeams(Desk.SYSTEM, List.of(name)).get(name);
    }

    private List<String> history(String subject) {
        return desk.journal.history(subject, true, PageRequest.first(200)).items().stream()
                .flatMap(entry -> entry.event().changes().stream())
                .map(change -> change.field() + ": " + change.before() + " > " + change.after())
                .toList();
    }

    private static String field(ThrowingCallable call) {
        Problem problem = refused(call);
        return problem.field().orElse("?") + " " + problem.code();
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
