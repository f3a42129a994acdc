package org.arrimo.tickets.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingProbe;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.api.TicketDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule for new tickets may ask by which form they are opened. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class RoutingByFormTest extends FormCase {
    RoutingByFormTest(Desk desk) {
        super(desk);
    }

    @Test
    void whatIsOpenedByTheFormGoesWhereTheRuleSays() {
        add();
        RoutingRule rule = desk.routing.add(desk.admin, rule(key));
        assertThat(open(desk.requester, Map.of()).team()).hasValue(desk.network);
        TicketDraft otherwise = TicketDraft.of(Kind.INCIDENT, "Form " + key, "by no form");
        assertThat(desk.tickets.open(desk.requester, otherwise).team()).isEmpty();
        assertThat(tried(Optional.of(key)).rule()).contains(rule);
        RoutingOutcome other = tried(Optional.of("other"));
        assertThat(other.rule()).isEmpty();
        assertThat(other.tried()).last().satisfies(tried -> assertThat(tried.failing())
                .isEqualTo(RoutingField.FORM));
        assertThat(tried(Optional.empty()).rule()).isEmpty();
        desk.routing.remove(desk.admin, rule.id());
    }

    @Test
    void aFormThatIsNotThereIsRefused() {
        assertThat(refused(() -> desk.routing.add(desk.admin, rule("none-such"))))
                .isEqualTo("conditions no-such-form");
    }

    private RoutingRuleDraft rule(String form) {
        return new RoutingRuleDraft(
                "by form " + key,
                List.of(new RoutingCondition(RoutingField.FORM, form)),
                desk.network,
                RoutingChoice.QUEUE,
                Optional.empty());
    }

    private RoutingOutcome tried(Optional<String> form) {
        return desk.routing.tryOut(
                desk.admin,
                new RoutingProbe(
                        Kind.INCIDENT,
                        "x",
                        Contact.API,
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        form,
                        Optional.empty()));
    }
}
