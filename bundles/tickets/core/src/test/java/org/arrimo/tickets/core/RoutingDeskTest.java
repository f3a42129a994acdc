package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.people.api.Absence;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingProbe;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose a new ticket is, by the desk's rules. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class RoutingDeskTest {
    private static final Actor SYSTEM = Actor.system("test");

    private final Desk desk;

    RoutingDeskTest(Desk desk) {
        this.desk = desk;
    }

    @AfterEach
    void withoutRules() {
        desk.routing.rules(desk.admin).forEach(rule -> desk.routing.remove(desk.admin, rule.id()));
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
    void whoHasTheFewestOpenTicketsGetsItAndOfEqualsTheOldest() {
        long team = desk.team("Load");
        long first = member("load-1", team);
        long second = member("load-2", team);
        long third = member("load-3", team);
        add("all", team, RoutingChoice.LEAST_LOAD);
        List<OptionalLong> got = IntStream.range(0, 6)
                .mapToObj(number -> opened("load " + number).assignee())
                .toList();
        assertThat(got).containsExactly(of(first), of(second), of(third), of(first), of(second), of(third));
        Ticket done = opened("done");
        assertThat(done.assignee()).hasValue(first);
        assertThat(done.state()).isEqualTo(State.ASSIGNED);
        desk.change(desk.agent, done.number(), TicketPatch.NONE.withState(State.IN_PROGRESS));
        desk.change(desk.agent, done.number(), Desk.RESOLVED);
        assertThat(opened("what is done is no load").assignee()).hasValue(first);
        assertThat(whyOf(done)).containsExactly("routing.rule all", "routing.choice least-load");
    }

    @Test
    void whoIsAwayGetsNothingFromTheFirstMomentOnUntilTheyAreBack() {
        long team = desk.team("Away");
        long first = member("away-1", team);
        long second = member("away-2", team);
        Instant from = desk.clock.instant().plusSeconds(60);
        desk.absences.add(SYSTEM, first, from, from.plusSeconds(60), none());
        add("all", team, RoutingChoice.LEAST_LOAD);
        RoutingRule rule = desk.routing.rules(desk.admin).get(0);
        assertThat(chosen(from.minusNanos(1_000))).hasValue(first);
        assertThat(chosen(from)).hasValue(second);
        assertThat(chosen(from.plusSeconds(60).minusNanos(1_000))).hasValue(second);
        assertThat(chosen(from.plusSeconds(60))).hasValue(first);
        desk.clock.advance(Duration.ofSeconds(60));
        assertThat(opened("a").assignee()).hasValue(second);
        assertThat(opened("b").assignee()).hasValue(second);
        Absence both = desk.absences.add(SYSTEM, second, from, from.plusSeconds(60), none());
        Ticket nobody = opened("nobody is there");
        assertThat(nobody.team()).hasValue(team);
        assertThat(nobody.assignee()).isEmpty();
        assertThat(nobody.state()).isEqualTo(State.NEW);
        assertThat(whyOf(nobody)).contains("routing.nobody present");
        desk.absences.remove(SYSTEM, second, both.id());
        assertThat(desk.routing.get(desk.admin, rule.id())).isEqualTo(rule);
    }

    @Test
    void whoHasTheSkillGetsIt() {
        long team = desk.team("Skill");
        member("skill-1", team);
        long skilled = member("skill-2", team);
        long skilledToo = member("skill-3", team);
        desk.skills.set(SYSTEM, skilled, List.of("sap", "oracle"));
        desk.skills.set(SYSTEM, skilledToo, List.of("SAP"));
        desk.routing.add(
                desk.admin, new RoutingRuleDraft("sap", List.of(), team, RoutingChoice.SKILLED, Optional.of(" SAP ")));
        assertThat(opened("a").assignee()).hasValue(skilled);
        assertThat(opened("b").assignee()).hasValue(skilledToo);
        Instant now = desk.clock.instant();
        desk.absences.add(SYSTEM, skilled, now, now.plusSeconds(60), none());
        assertThat(opened("c").assignee()).hasValue(skilledToo);
        desk.skills.set(SYSTEM, skilledToo, List.of());
        Ticket nobody = opened("d");
        assertThat(nobody.assignee()).isEmpty();
        assertThat(whyOf(nobody))
                .containsExactly(
                        "routing.rule sap", "routing.choice skilled", "routing.skill sap", "routing.nobody present");
    }

    @Test
    void whoWorksOnNoTicketsIsNotChosen() {
        long team = desk.team("Mixed");
        member("mixed-requester", team, Role.REQUESTER);
        member("mixed-manager", team, Role.MANAGER);
        add("all", team, RoutingChoice.LEAST_LOAD);
        assertThat(opened("a").assignee()).isEmpty();
        long partner = member("mixed-partner", team, Role.PARTNER);
        assertThat(opened("b").assignee()).hasValue(partner);
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

    private OptionalLong chosen(Instant at) {
        return desk.routing
                .tryOut(
                        desk.admin,
                        new RoutingProbe(
                                Kind.INCIDENT,
                                "x",
                                Contact.API,
                                none(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(at)))
                .assignee();
    }

    private static RoutingProbe probe(Kind kind, String subject) {
        return new RoutingProbe(
                kind,
                subject,
                Contact.API,
                none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private RoutingRule add(String name, long team, RoutingChoice choice, RoutingCondition... conditions) {
        return desk.routing.add(
                desk.admin, new RoutingRuleDraft(name, List.of(conditions), team, choice, Optional.empty()));
    }

    private static RoutingCondition condition(RoutingField field, String value) {
        return new RoutingCondition(field, value);
    }

    private Ticket opened(String subject) {
        TicketNumber number = desk.tickets
                .open(desk.requester, TicketDraft.of(Kind.INCIDENT, subject, ""))
                .number();
        return desk.get(number);
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

    private List<String> whyOf(Ticket ticket) {
        return desk.history(desk.agent, ticket.number()).stream()
                .filter(entry -> entry.event().type().equals("tickets.routed"))
                .flatMap(entry -> entry.event().changes().stream())
                .map(change -> change.field() + " " + change.after())
                .toList();
    }

    private long member(String login, long team) {
        return member(login, team, Role.AGENT);
    }

    private long member(String login, long team, Role role) {
        return desk.people
                .add(
                        SYSTEM,
                        new PersonDraft(
                                login,
                                "Name of " + login,
                                Optional.empty(),
                                Set.of(role),
                                Set.of(team),
                                none(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                true))
                .id();
    }

    private static OptionalLong none() {
        return OptionalLong.empty();
    }

    private static OptionalLong of(long id) {
        return OptionalLong.of(id);
    }
}
