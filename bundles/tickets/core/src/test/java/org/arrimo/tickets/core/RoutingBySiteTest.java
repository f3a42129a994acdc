package org.arrimo.tickets.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.Site;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingProbe;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.core.voice.Speaker;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule asks where somebody works. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class RoutingBySiteTest extends RoutingCase {
    private static final AtomicLong COUNT = new AtomicLong();

    private final String name = "Plant " + COUNT.incrementAndGet();

    RoutingBySiteTest(Desk desk) {
        super(desk);
    }

    @Test
    void theTicketsOfThoseWhoWorkThereGoToTheTeam() {
        Site plant = desk.groups.addSite(desk.admin, name, "America/Sao_Paulo");
        RoutingRule rule =
                add(name, desk.network, RoutingChoice.QUEUE, condition(RoutingField.SITE, String.valueOf(plant.id())));
        Person there = person("there", OptionalLong.of(plant.id()));
        Person elsewhere = person("elsewhere", OptionalLong.empty());
        assertThat(there.zone().getId()).isEqualTo("America/Sao_Paulo");
        assertThat(team(Speaker.actor(there, Actor.Via.PORTAL), OptionalLong.empty()))
                .as("by themselves")
                .hasValue(desk.network);
        assertThat(team(desk.agent, OptionalLong.of(there.id())))
                .as("by the desk")
                .hasValue(desk.network);
        assertThat(team(Speaker.actor(elsewhere, Actor.Via.PORTAL), OptionalLong.empty()))
                .isEmpty();
        assertThat(tried(OptionalLong.of(plant.id())).rule()).contains(rule);
        assertThat(tried(OptionalLong.empty()).tried()).last().satisfies(tried -> assertThat(tried.failing())
                .isEqualTo(RoutingField.SITE));
    }

    @Test
    void aSiteThatIsNotThereIsRefused() {
        for (String wrong : List.of("987654", "Plant", "0", "-1")) {
            Problem problem = Refused.problem(
                    () -> add("no site", desk.network, RoutingChoice.QUEUE, condition(RoutingField.SITE, wrong)));
            assertThat(problem.field()).contains("conditions");
        }
    }

    private Person person(String called, OptionalLong site) {
        return desk.people.add(
                SYSTEM,
                PersonDraft.of(called + COUNT.incrementAndGet(), "At a site", Set.of(Role.REQUESTER))
                        .at(site));
    }

    private OptionalLong team(Actor actor, OptionalLong requester) {
        TicketDraft draft = new TicketDraft(
                Kind.INCIDENT,
                "Something at " + name + " " + COUNT.incrementAndGet(),
                "",
                requester,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return desk.tickets.open(actor, draft).team();
    }

    private RoutingOutcome tried(OptionalLong site) {
        return desk.routing.tryOut(
                desk.admin,
                new RoutingProbe(
                        Kind.INCIDENT,
                        "x",
                        Contact.API,
                        none(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        site));
    }
}
