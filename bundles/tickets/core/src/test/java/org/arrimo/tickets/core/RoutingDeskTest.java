package org.arrimo.tickets.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingProbe;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose a new ticket is, by the desk's rules. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class RoutingDeskTest extends RoutingCase {
    RoutingDeskTest(Desk desk) {
        super(desk);
    }

    @Test
    void withoutARuleATicketHasNoTeam() {
        assertThat(opened("VPN").team()).isEmpty();
        assertThat(whyOf(opened("VPN"))).isEmpty();
    }

    @Test
    void theFirstRuleThatFitsDecidesAndTheHistorySaysWhich() {
        add("vpn", desk.network, RoutingChoice.QUEUE, condition(RoutingField.SUBJECT, "vpn"));
        add("all", desk.serviceDesk, RoutingChoice.QUEUE);
        Ticket network = opened("A VPN caiu");
        assertThat(network.team()).hasValue(desk.network);
        assertThat(network.assignee()).isEmpty();
        assertThat(network.state()).isEqualTo(State.NEW);
        assertThat(whyOf(network)).containsExactly("routing.rule vpn");
        assertThat(opened("Mouse").team()).hasValue(desk.serviceDesk);
        RoutingRule all = desk.routing.rules(desk.admin).get(1);
        desk.routing.move(desk.admin, all.id(), 1);
        assertThat(opened("A VPN caiu").team()).hasValue(desk.serviceDesk);
    }

    @Test
    void theRequesterDoesNotReadWhichRuleItWas() {
        add("secret customer", desk.serviceDesk, RoutingChoice.QUEUE);
        Ticket ticket = opened("VPN");
        assertThat(desk.history(desk.requester, ticket.number()))
                .noneMatch(entry -> entry.event().changes().toString().contains("secret"));
    }

    @Test
    void whatTheDraftSaysIsNotForARule() {
        add("all", desk.network, RoutingChoice.LEAST_LOAD);
        Ticket ofTeam = desk.tickets.open(desk.agent, draft("x", OptionalLong.of(desk.serviceDesk), none()));
        assertThat(ofTeam.team()).hasValue(desk.serviceDesk);
        assertThat(ofTeam.assignee()).isEmpty();
        Ticket ofPerson = desk.tickets.open(desk.agent, draft("x", none(), OptionalLong.of(desk.agent.personId())));
        assertThat(ofPerson.team()).isEmpty();
        assertThat(whyOf(ofPerson)).isEmpty();
    }

    @Test
    void conditionsOfOneFieldAreAlternativesAndEachFieldMustHold() {
        add(
                "either",
                desk.network,
                RoutingChoice.QUEUE,
                condition(RoutingField.KIND, "incident"),
                condition(RoutingField.SUBJECT, "impressão preta"),
                condition(RoutingField.SUBJECT, "toner"));
        assertThat(fits(Kind.INCIDENT, "A IMPRESSAO saiu Preta")).isTrue();
        assertThat(fits(Kind.INCIDENT, "Sem toner!")).isTrue();
        assertThat(fits(Kind.INCIDENT, "impressão")).isFalse();
        assertThat(fits(Kind.INCIDENT, "")).isFalse();
        assertThat(fits(Kind.PROBLEM, "toner")).isFalse();
    }

    @Test
    void eachFieldAsksWhatItIsNamedAfter() {
        RoutingProbe plain = probe(Kind.INCIDENT, "x");
        assertThat(fits(RoutingField.ORGANISATION, "" + desk.customer, of(desk.customer), plain))
                .isTrue();
        assertThat(fits(RoutingField.ORGANISATION, "" + desk.customer, none(), plain))
                .isFalse();
        for (String tag : List.of("pt", "pt-BR", "PT-br")) {
            assertThat(fitsLanguage(tag, Optional.of("pt-BR"))).as(tag).isTrue();
            assertThat(fitsLanguage(tag, Optional.of("es"))).as(tag).isFalse();
            assertThat(fitsLanguage(tag, Optional.empty())).as(tag).isFalse();
        }
        assertThat(fitsLanguage("es", Optional.of("es"))).isTrue();
        assertThat(fits(RoutingField.CONTACT, "api", none(), plain)).isTrue();
        assertThat(fits(RoutingField.CONTACT, "portal", none(), plain)).isFalse();
        assertThat(fits(RoutingField.KIND, "service-request", none(), plain)).isFalse();
        assertThat(fits(RoutingField.WEEK_TIME, "mon-sun 00:00-24:00", none(), plain))
                .isTrue();
    }

    @Test
    void aTicketIsAskedForItsRequestersOrganisationAndLanguage() {
        add("org", desk.network, RoutingChoice.QUEUE, condition(RoutingField.ORGANISATION, "" + desk.customer));
        add("pt", desk.serviceDesk, RoutingChoice.QUEUE, condition(RoutingField.LANGUAGE, "pt"));
        assertThat(opened("x").team()).hasValue(desk.network);
        Person speaker = desk.people.add(
                SYSTEM,
                new PersonDraft(
                        "lingua",
                        "Lia Lingua",
                        Optional.empty(),
                        Set.of(Role.REQUESTER),
                        Set.of(),
                        none(),
                        false,
                        Optional.of("pt-BR"),
                        Optional.empty(),
                        true));
        TicketDraft draft = new TicketDraft(
                Kind.INCIDENT,
                "for her",
                "",
                of(speaker.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                none(),
                none(),
                Optional.empty());
        assertThat(desk.tickets.open(desk.agent, draft).team()).hasValue(desk.serviceDesk);
        assertThat(desk.tickets
                        .open(desk.stranger, TicketDraft.of(Kind.INCIDENT, "x", ""))
                        .team())
                .isEmpty();
    }

    @Test
    void aDryRunTellsWhatFailsAndOutOfWhomItChooses() {
        long team = desk.team("Dry");
        long busy = member("dry-1", team);
        long away = member("dry-2", team);
        long free = member("dry-3", team);
        desk.absences.add(
                SYSTEM, away, desk.clock.instant(), desk.clock.instant().plusSeconds(60), none());
        add("kind", desk.network, RoutingChoice.QUEUE, condition(RoutingField.KIND, "problem"));
        add("words", desk.network, RoutingChoice.QUEUE, condition(RoutingField.SUBJECT, "vpn"));
        add("rest", team, RoutingChoice.LEAST_LOAD);
        opened("for the busy one");
        RoutingOutcome outcome = desk.routing.tryOut(desk.admin, probe(Kind.INCIDENT, "mouse"));
        assertThat(outcome.rule()).map(RoutingRule::name).contains("rest");
        assertThat(outcome.assignee()).hasValue(free);
        assertThat(outcome.tried())
                .extracting(tried -> tried.rule().name() + " " + tried.failing())
                .containsExactly("kind KIND", "words SUBJECT");
        assertThat(outcome.candidates())
                .containsExactly(
                        new RoutingOutcome.Candidate(busy, 1, false, true),
                        new RoutingOutcome.Candidate(away, 0, true, true),
                        new RoutingOutcome.Candidate(free, 0, false, true));
        long number = opened("x").number().id();
        desk.routing.tryOut(desk.admin, probe(Kind.INCIDENT, "mouse"));
        assertThat(opened("y").number().id() - number).isLessThan(100);
    }

    private boolean fits(Kind kind, String subject) {
        return desk.routing.tryOut(desk.admin, probe(kind, subject)).rule().isPresent();
    }

    private boolean fits(RoutingField field, String value, OptionalLong organisation, RoutingProbe plain) {
        RoutingRule rule = add("probed", desk.network, RoutingChoice.QUEUE, condition(field, value));
        boolean fits = desk.routing
                .tryOut(
                        desk.admin,
                        new RoutingProbe(
                                plain.kind(),
                                plain.subject(),
                                plain.contact(),
                                organisation,
                                plain.language(),
                                plain.category(),
                                plain.form(),
                                plain.at()))
                .rule()
                .isPresent();
        desk.routing.remove(desk.admin, rule.id());
        return fits;
    }

    private boolean fitsLanguage(String wanted, Optional<String> spoken) {
        return fits(
                RoutingField.LANGUAGE,
                wanted,
                none(),
                new RoutingProbe(
                        Kind.INCIDENT,
                        "x",
                        Contact.API,
                        none(),
                        spoken,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static TicketDraft draft(String subject, OptionalLong team, OptionalLong assignee) {
        return new TicketDraft(
                Kind.INCIDENT,
                subject,
                "",
                none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                team,
                assignee,
                Optional.empty());
    }
}
