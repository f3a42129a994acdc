package org.arrimo.tickets.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;

import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingProbe;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;

/** Rules for new tickets of one test: they are gone after it. */
abstract class RoutingCase {
    static final Actor SYSTEM = Actor.system("test");

    final Desk desk;

    RoutingCase(Desk desk) {
        this.desk = desk;
    }

    @AfterEach
    void withoutRules() {
        desk.routing.rules(desk.admin).forEach(rule -> desk.routing.remove(desk.admin, rule.id()));
    }

    OptionalLong chosen(Instant at) {
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

    static RoutingProbe probe(Kind kind, String subject) {
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

    RoutingRule add(String name, long team, RoutingChoice choice, RoutingCondition... conditions) {
        return desk.routing.add(
                desk.admin, new RoutingRuleDraft(name, List.of(conditions), team, choice, Optional.empty()));
    }

    static RoutingCondition condition(RoutingField field, String value) {
        return new RoutingCondition(field, value);
    }

    Ticket opened(String subject) {
        TicketNumber number = desk.tickets
                .open(desk.requester, TicketDraft.of(Kind.INCIDENT, subject, ""))
                .number();
        return desk.get(number);
    }

    List<String> whyOf(Ticket ticket) {
        return desk.history(desk.agent, ticket.number()).stream()
                .filter(entry -> entry.event().type().equals("tickets.routed"))
                .flatMap(entry -> entry.event().changes().stream())
                .map(change -> change.field() + " " + change.after())
                .toList();
    }

    long member(String login, long team) {
        return member(login, team, Role.AGENT);
    }

    long member(String login, long team, Role role) {
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

    static OptionalLong none() {
        return OptionalLong.empty();
    }

    static OptionalLong of(long id) {
        return OptionalLong.of(id);
    }
}
