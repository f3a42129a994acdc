package org.arrimo.tickets.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingProbe;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.api.TicketDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule for new tickets may ask for their category. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class RoutingByCategoryTest {
    private final Desk desk;

    RoutingByCategoryTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aCategoryIsThoseBelowItToo() {
        String above = category("hardware", Optional.empty());
        String below = category("printer", Optional.of(above));
        String other = category("software", Optional.empty());
        assertThat(fits(above, Optional.of(above))).isTrue();
        assertThat(fits(above, Optional.of(below))).isTrue();
        assertThat(fits(below, Optional.of(above))).isFalse();
        assertThat(fits(above, Optional.of(other))).isFalse();
        assertThat(fits(above, Optional.empty())).isFalse();
        rule(above);
        TicketDraft draft = TicketDraft.of(Kind.INCIDENT, "It whirrs", "").withCategory(Optional.of(below));
        assertThat(desk.tickets.open(desk.agent, draft).team()).hasValue(desk.network);
    }

    private String category(String key, Optional<String> parent) {
        return desk.categories.add(desk.admin, key, parent, Label.of(key)).key();
    }

    private RoutingRule rule(String category) {
        return desk.routing.add(
                desk.admin,
                new RoutingRuleDraft(
                        "of a category",
                        List.of(new RoutingCondition(RoutingField.CATEGORY, category)),
                        desk.network,
                        RoutingChoice.QUEUE,
                        Optional.empty()));
    }

    private boolean fits(String wanted, Optional<String> category) {
        RoutingRule rule = rule(wanted);
        RoutingProbe probe = new RoutingProbe(
                Kind.INCIDENT,
                "x",
                Contact.API,
                OptionalLong.empty(),
                Optional.empty(),
                category,
                Optional.empty(),
                Optional.empty());
        boolean fits = desk.routing.tryOut(desk.admin, probe).rule().isPresent();
        desk.routing.remove(desk.admin, rule.id());
        return fits;
    }
}
