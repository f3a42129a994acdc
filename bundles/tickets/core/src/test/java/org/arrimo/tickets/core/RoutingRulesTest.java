package org.arrimo.tickets.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Routing;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The rules that say whose a new ticket is: who reads and changes them, and what they may say. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class RoutingRulesTest extends RoutingCase {
    RoutingRulesTest(Desk desk) {
        super(desk);
    }

    @Test
    void aRuleIsChangedAsLongAsNobodyElseDidMeanwhile() {
        RoutingRule rule = add("one", desk.network, RoutingChoice.QUEUE);
        RoutingRule changed = desk.routing.change(
                desk.admin,
                rule.id(),
                rule.version(),
                new RoutingRuleDraft(
                        "two",
                        List.of(
                                condition(RoutingField.WEEK_TIME, "SAT,SUN,MON 08:00-09:00"),
                                condition(RoutingField.KIND, "incident"),
                                condition(RoutingField.KIND, "incident")),
                        desk.serviceDesk,
                        RoutingChoice.LEAST_LOAD,
                        Optional.empty()));
        assertThat(changed.version()).isEqualTo(rule.version() + 1);
        assertThat(changed.conditions())
                .containsExactly(
                        condition(RoutingField.WEEK_TIME, "mon,sat-sun 08:00-09:00"),
                        condition(RoutingField.KIND, "incident"));
        assertThat(desk.routing.get(desk.admin, rule.id())).isEqualTo(changed);
        RoutingRuleDraft draft =
                new RoutingRuleDraft("three", List.of(), desk.network, RoutingChoice.QUEUE, Optional.empty());
        assertThat(refused(() -> desk.routing.change(desk.admin, rule.id(), rule.version(), draft))
                        .kind())
                .isEqualTo(Problem.Kind.STALE);
        assertThat(refused(() -> desk.routing.change(desk.admin, 999_999, 1, draft))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(desk.routing.rules(desk.admin)).containsExactly(changed);
    }

    @Test
    void rulesKeepTheirOrder() {
        RoutingRule a = add("a", desk.network, RoutingChoice.QUEUE);
        RoutingRule b = add("b", desk.network, RoutingChoice.QUEUE);
        RoutingRule c = add("c", desk.network, RoutingChoice.QUEUE);
        assertThat(desk.routing.move(desk.admin, c.id(), 1)).containsExactly(c, a, b);
        assertThat(desk.routing.move(desk.admin, c.id(), 99)).containsExactly(a, b, c);
        assertThat(desk.routing.move(desk.admin, b.id(), 2)).containsExactly(a, b, c);
        desk.routing.remove(desk.admin, a.id());
        RoutingRule d = add("d", desk.network, RoutingChoice.QUEUE);
        assertThat(desk.routing.rules(desk.admin)).containsExactly(b, c, d);
        assertThat(refused(() -> desk.routing.move(desk.admin, b.id(), 0)).field())
                .contains("place");
        assertThat(refused(() -> desk.routing.move(desk.admin, a.id(), 1)).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(refused(() -> desk.routing.remove(desk.admin, a.id())).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNothingChanges() {
        add("there", desk.network, RoutingChoice.QUEUE);
        List<RoutingRule> before = desk.routing.rules(desk.admin);
        for (String name : Arrays.asList(null, " ", "a\nb", "x".repeat(101))) {
            assertThat(wrong(name, List.of(), desk.network, RoutingChoice.QUEUE, null))
                    .startsWith("name");
        }
        assertThat(wrong("there", List.of(), desk.network, RoutingChoice.QUEUE, null))
                .isEqualTo("name taken");
        assertThat(wrong("x", List.of(), 999_999, RoutingChoice.QUEUE, null)).isEqualTo("team no-such-team");
        assertThat(wrong("x", List.of(), desk.network, null, null)).isEqualTo("choice required");
        assertThat(wrong("x", List.of(), desk.network, RoutingChoice.SKILLED, null))
                .isEqualTo("skill required");
        assertThat(wrong("x", List.of(), desk.network, RoutingChoice.QUEUE, "sap"))
                .isEqualTo("skill not-by-skill");
        List<RoutingCondition> many = IntStream.rangeClosed(0, Routing.MOST_CONDITIONS)
                .mapToObj(number -> condition(RoutingField.SUBJECT, "w" + number))
                .toList();
        assertThat(wrong("x", many, desk.network, RoutingChoice.QUEUE, null)).isEqualTo("conditions too-many");
        assertThat(wrong("x", List.of(new RoutingCondition(null, "x")), desk.network, RoutingChoice.QUEUE, null))
                .isEqualTo("conditions required");
        assertThat(wrong(
                        "x",
                        List.of(condition(RoutingField.ORGANISATION, "999999")),
                        desk.network,
                        RoutingChoice.QUEUE,
                        null))
                .isEqualTo("conditions no-such-organisation");
        assertThat(wrong(
                        "x",
                        List.of(condition(RoutingField.CATEGORY, "none")),
                        desk.network,
                        RoutingChoice.QUEUE,
                        null))
                .isEqualTo("conditions no-such-category");
        for (RoutingCondition bad : List.of(
                condition(RoutingField.KIND, "INCIDENT"),
                condition(RoutingField.CONTACT, "owl"),
                condition(RoutingField.LANGUAGE, "fr"),
                condition(RoutingField.ORGANISATION, "Customer"),
                condition(RoutingField.SUBJECT, "!?"),
                condition(RoutingField.WEEK_TIME, "always"))) {
            assertThat(wrong("x", List.of(bad), desk.network, RoutingChoice.QUEUE, null))
                    .as(bad.toString())
                    .isEqualTo("conditions bad-condition");
        }
        assertThat(desk.routing.rules(desk.admin)).isEqualTo(before);
    }

    @Test
    void staffReadTheRulesAndAdministratorsAloneMakeThem() {
        RoutingRule rule = add("one", desk.network, RoutingChoice.QUEUE);
        RoutingRuleDraft draft =
                new RoutingRuleDraft("two", List.of(), desk.network, RoutingChoice.QUEUE, Optional.empty());
        for (Actor actor : List.of(desk.agent, desk.lead, desk.manager)) {
            assertThat(desk.routing.rules(actor)).containsExactly(rule);
            assertThat(desk.routing.get(actor, rule.id())).isEqualTo(rule);
            assertThat(changesRefused(actor, rule, draft)).as(actor.login()).containsOnly(Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(desk.requester, desk.partner, desk.stranger, desk.nobody)) {
            assertThat(refused(() -> desk.routing.rules(actor)).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refused(() -> desk.routing.get(actor, rule.id())).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(changesRefused(actor, rule, draft)).as(actor.login()).containsOnly(Problem.Kind.FORBIDDEN);
        }
        assertThat(desk.routing.rules(desk.admin)).containsExactly(rule);
    }

    @Test
    void thereIsABoundOfRules() {
        for (int number = 0; number < Routing.MOST; number++) {
            add("rule " + number, desk.network, RoutingChoice.QUEUE);
        }
        assertThat(wrong("x", List.of(), desk.network, RoutingChoice.QUEUE, null))
                .isEqualTo("? too-many-rules");
    }

    @Test
    void aRuleWithWordsOfALaterVersionFitsNothing() {
        RoutingRule rule = add("later", desk.network, RoutingChoice.QUEUE, condition(RoutingField.SUBJECT, "x"));
        named(rule, "PLANET");
        add("rest", desk.serviceDesk, RoutingChoice.QUEUE);
        assertThat(desk.routing.rules(desk.admin)).extracting(RoutingRule::name).containsExactly("rest");
        assertThat(opened("x").team()).hasValue(desk.serviceDesk);
        named(rule, "SUBJECT");
    }

    /** As a later version would have kept it. */
    private void named(RoutingRule rule, String field) {
        desk.database
                .transactions()
                .run(() -> Sql.prepared(
                        desk.database.source(),
                        "update tickets_routing_condition set field = ? where rule_id = ?",
                        statement -> {
                            statement.setString(1, field);
                            statement.setLong(2, rule.id());
                            return statement.executeUpdate();
                        }));
    }

    private List<Problem.Kind> changesRefused(Actor actor, RoutingRule rule, RoutingRuleDraft draft) {
        return List.<ThrowingCallable>of(
                        () -> desk.routing.add(actor, draft),
                        () -> desk.routing.change(actor, rule.id(), rule.version(), draft),
                        () -> desk.routing.move(actor, rule.id(), 1),
                        () -> desk.routing.remove(actor, rule.id()),
                        () -> desk.routing.tryOut(actor, probe(Kind.INCIDENT, "x")))
                .stream()
                .map(call -> refused(call).kind())
                .toList();
    }

    private String wrong(
            String name, List<RoutingCondition> conditions, long team, RoutingChoice choice, String skill) {
        Problem problem = refused(() -> desk.routing.add(
                desk.admin, new RoutingRuleDraft(name, conditions, team, choice, Optional.ofNullable(skill))));
        return problem.field().orElse("?") + " " + problem.code();
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
