package org.arrimo.tickets.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingProbe;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule for new tickets may ask what they have in custom fields, as the site. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class RoutingByFieldTest extends FormCase {
    RoutingByFieldTest(Desk desk) {
        super(desk);
        field(key, FieldType.TEXT);
    }

    @Test
    void whatIsAnsweredInAFormOrSaidByTheDeskLeadsToTheTeam() {
        add(ask("", false));
        RoutingRule rule = desk.routing.add(desk.admin, rule(key + "=Two"));
        try {
            assertThat(rule.conditions()).containsExactly(new RoutingCondition(RoutingField.FIELD, key + "=Two"));
            assertThat(open(desk.requester, Map.of(key, "two")).team()).hasValue(desk.network);
            assertThat(open(desk.requester, Map.of(key, "three")).team()).isEmpty();
            assertThat(opened("TWO").team()).hasValue(desk.network);
            assertThat(opened("One").team()).isEmpty();
            assertThat(tried(Map.of(key, "two")).rule()).contains(rule);
            RoutingOutcome other = tried(Map.of(key, "one"));
            assertThat(other.rule()).isEmpty();
            assertThat(other.tried()).last().satisfies(tried -> assertThat(tried.failing())
                    .isEqualTo(RoutingField.FIELD));
        } finally {
            desk.routing.remove(desk.admin, rule.id());
        }
    }

    @Test
    void ofSeveralFieldsEachMustHoldAndOfOneAnyOfItsValues() {
        add(ask("", false));
        String other = second();
        RoutingRule rule = desk.routing.add(desk.admin, rule(key + "=one", other + "=7.50", key + "=two"));
        try {
            assertThat(rule.conditions())
                    .as("a number as it is kept")
                    .contains(new RoutingCondition(RoutingField.FIELD, other + "=7.5"));
            assertThat(tried(Map.of(key, "one", other, "7.5")).rule()).contains(rule);
            assertThat(tried(Map.of(key, "two", other, "7.5")).rule()).contains(rule);
            assertThat(tried(Map.of(key, "two")).rule()).isEmpty();
            assertThat(tried(Map.of(other, "7.5")).rule()).isEmpty();
        } finally {
            desk.routing.remove(desk.admin, rule.id());
        }
    }

    @Test
    void whatNoFieldHoldsIsRefused() {
        String number = second();
        assertThat(refused(() -> desk.routing.add(desk.admin, rule("none-such=1"))))
                .isEqualTo("conditions no-such-field");
        assertThat(refused(() -> desk.routing.add(desk.admin, rule(number + "=high"))))
                .isEqualTo("conditions not-decimal");
        assertThat(refused(() -> desk.routing.add(desk.admin, rule("no-value"))))
                .isEqualTo("conditions bad-condition");
    }

    private String second() {
        String other = key + "-second";
        field(other, FieldType.NUMBER);
        return other;
    }

    private void field(String called, FieldType type) {
        desk.fields.add(
                desk.admin, new CustomField(called, 1, type, Label.of("Field " + called), List.of(), true, false));
    }

    private RoutingRuleDraft rule(String... conditions) {
        return new RoutingRuleDraft(
                "by field " + key,
                List.of(conditions).stream()
                        .map(value -> new RoutingCondition(RoutingField.FIELD, value))
                        .toList(),
                desk.network,
                RoutingChoice.QUEUE,
                Optional.empty());
    }

    private Ticket opened(String value) {
        return desk.tickets.open(
                desk.agent, TicketDraft.of(Kind.INCIDENT, key + " " + value, "").withFields(Map.of(key, value)));
    }

    private RoutingOutcome tried(Map<String, String> fields) {
        return desk.routing.tryOut(
                desk.admin,
                new RoutingProbe(
                        Kind.INCIDENT,
                        "x",
                        Contact.API,
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        fields,
                        OptionalLong.empty()));
    }
}
