package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is reported twice: found before it is sent, refused after. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class DuplicatesTest {
    private final Desk desk;

    DuplicatesTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void thoseThatShareTheRarestWordsComeFirst() {
        TicketNumber both = open(desk.requester, "Catraca emperrada na portaria");
        TicketNumber common = open(desk.requester, "Catraca lenta demais");
        open(desk.requester, "Catraca");
        TicketNumber other = open(desk.requester, "Lenta e emperrada");
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.agent)) {
            assertThat(like(actor, "catraca EMPERRADA")).as(actor.login()).containsExactly(both);
            assertThat(like(actor, "a catraca está emperrada e lenta"))
                    .as(actor.login())
                    .containsExactlyInAnyOrder(both, common, other);
        }
        assertThat(like(desk.requester, "portaria")).containsExactly(both);
        assertThat(like(desk.requester, "na")).isEmpty();
        assertThat(like(desk.requester, "")).isEmpty();
        assertThatThrownBy(() -> like(desk.requester, "x".repeat(201))).hasMessageContaining("subject");
    }

    @Test
    void onlyOpenOnesAreFoundAndOnlyThoseTheActorMaySee() {
        TicketNumber open = open(desk.requester, "Geladeira azul pingando");
        TicketNumber done = open(desk.requester, "Geladeira azul pingando");
        desk.change(desk.agent, done, TicketPatch.NONE.withState(State.CANCELLED));
        assertThat(like(desk.agent, "geladeira azul")).containsExactly(open);
        assertThat(like(desk.requester, "geladeira azul")).containsExactly(open);
        assertThat(like(desk.colleague, "geladeira azul")).containsExactly(open);
        for (Actor actor : List.of(desk.blindColleague, desk.stranger, desk.partner, desk.nobody)) {
            assertThat(like(actor, "geladeira azul")).as(actor.login()).isEmpty();
        }
    }

    @Test
    void atMostFiveAreFoundTheLatestOfThoseThatAreAsMuchAlike() {
        List<TicketNumber> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(0, open(desk.requester, "Bebedouro quente"));
        }
        assertThat(like(desk.agent, "bebedouro quente")).containsExactlyElementsOf(all.subList(0, 5));
        assertThat(like(desk.requester, "bebedouro quente")).containsExactlyElementsOf(all.subList(0, 5));
    }

    @Test
    void theSameFormSentAgainIsRefusedWithTheFirstNumber() {
        Actor rui = inThePortal(desk.requester);
        TicketNumber first = open(rui, "Enviado duas vezes");
        long before = count();
        assertThatThrownBy(() -> open(rui, "Enviado duas vezes")).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("duplicate");
            assertThat(e.problem().args()).containsExactly(first.toString());
        });
        assertThat(count()).isEqualTo(before);
        open(rui, "Enviado duas vezes.");
        open(inThePortal(desk.colleague), "Enviado duas vezes");
        open(desk.requester, "Enviado duas vezes");
        desk.tickets.open(rui, TicketDraft.of(Kind.SERVICE_REQUEST, "Enviado duas vezes", ""));
        desk.tickets.open(rui, TicketDraft.of(Kind.INCIDENT, "Enviado duas vezes", "com texto"));
        desk.clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        open(rui, "Enviado duas vezes");
    }

    @Test
    void ofTheSameSentManyTimesAtOnceOneIsTaken() throws Exception {
        Actor rui = inThePortal(desk.requester);
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Boolean> sending = () -> {
            together.await();
            try {
                open(rui, "Todos juntos");
                return true;
            } catch (ProblemException e) {
                assertThat(e.problem().code()).isEqualTo("duplicate");
                return false;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            int taken = 0;
            for (Future<Boolean> sent : threads.invokeAll(List.of(sending, sending, sending, sending))) {
                taken += sent.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private long count() {
        return desk.tickets
                .list(desk.agent, TicketFilter.ALL.withRequester(desk.requester.personId()), PageRequest.first(200))
                .items()
                .size();
    }

    private List<TicketNumber> like(Actor actor, String subject) {
        return desk.duplicates.like(actor, subject).stream()
                .map(row -> row.number())
                .toList();
    }

    private TicketNumber open(Actor actor, String subject) {
        return desk.tickets
                .open(actor, TicketDraft.of(Kind.INCIDENT, subject, ""))
                .number();
    }

    private static Actor inThePortal(Actor actor) {
        return new Actor(
                actor.personId(),
                actor.login(),
                actor.name(),
                actor.roles(),
                actor.teams(),
                actor.organisation(),
                actor.seesOrganisation(),
                actor.locale(),
                actor.zone(),
                Actor.Via.PORTAL);
    }
}
