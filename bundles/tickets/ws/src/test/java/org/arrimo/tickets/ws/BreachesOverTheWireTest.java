package org.arrimo.tickets.ws;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.BreachDraft;
import org.arrimo.tickets.api.Breaches;
import org.arrimo.tickets.ws.rest.BreachesResource;
import org.arrimo.tickets.ws.soap.BreachesPort;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The register of breaches over REST and SOAP. */
class BreachesOverTheWireTest {
    private static final String REST = "/api/v1/tickets/breaches";
    private static final String SOAP = "/soap/v1/tickets/breaches";

    private TestHouse house;

    @BeforeEach
    void publish() {
        Breaches register = new Register();
        house = TestHouse.plain();
        house.publisher().rest(REST, new BreachesResource(register, FakePeople.directory()));
        house.publisher().soap(SOAP, new BreachesPort(register, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aBreachIsRecordedReadListedRepliedToAndWithdrawn() {
        HttpResponse<String> recorded = house.post(
                REST,
                "{\"person\":8,\"evidence\":\"INC-1042\",\"account\":\"x\",\"measure\":\"limit\",\"ticketsADay\":2}");
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        assertThat(recorded.headers().firstValue("Location").orElseThrow()).endsWith(REST + "/1");
        assertThat(recorded.body())
                .contains("\"person\":{\"id\":8,\"name\":\"Bruno\"}", "\"evidence\":\"INC-1042\"", "\"ticketsADay\":2");
        assertThat(house.get(REST + "/1").body()).isEqualTo(recorded.body());
        assertThat(house.get(REST + "?person=8").body()).contains("\"items\":[{\"id\":1");
        assertThat(house.post(REST + "/1/reply", "{\"text\":\"não\"}").body()).contains("\"reply\":\"não\"");
        assertThat(house.post(REST + "/1/withdraw", "{\"reason\":\"settled\"}").body())
                .contains("\"withdrawal\":\"settled\"");
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThat(house.post(REST, "{\"account\":\"x\"}").body()).contains("\"field\":\"person\"", "required");
        assertThat(house.post(REST, "{\"person\":8,\"account\":\"x\",\"evidence\":\"?\"}")
                        .body())
                .contains("\"field\":\"evidence\"");
        assertThat(house.post(REST, "{\"person\":8,\"account\":\"x\",\"measure\":\"ban\"}")
                        .body())
                .contains("\"field\":\"measure\"");
        assertThat(house.get(REST + "/7").statusCode()).isEqualTo(404);
    }

    @Test
    void soapSaysTheSame() {
        assertThat(call("<t:recordBreach><person>8</person><account>x</account></t:recordBreach>"))
                .contains(
                        "<breach><id>1</id><person><id>8</id><name>Bruno</name></person>",
                        "<measure>warning</measure>");
        assertThat(call("<t:getBreach><id>1</id></t:getBreach>")).contains("<account>x</account>");
        assertThat(call("<t:listBreaches/>")).contains("<breaches><breach><id>1</id>");
        assertThat(call("<t:replyToBreach><id>1</id><text>não</text></t:replyToBreach>"))
                .contains("<reply>não</reply>");
        assertThat(call("<t:withdrawBreach><id>1</id><reason>settled</reason></t:withdrawBreach>"))
                .contains("<withdrawal>settled</withdrawal>");
        assertThat(call("<t:getBreach><id>7</id></t:getBreach>")).contains("not-found");
    }

    private String call(String body) {
        return house.soap(
                        SOAP,
                        "text/xml; charset=UTF-8",
                        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\""
                                + TicketsPort.NAMESPACE + "\"><s:Body>" + body + "</s:Body></s:Envelope>")
                .body();
    }

    /** A register in memory that lets everybody do everything. */
    private static final class Register implements Breaches {
        private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");

        private final List<Breach> recorded = new ArrayList<>();

        @Override
        public Breach record(Actor actor, BreachDraft draft) {
            Breach breach = new Breach(
                    recorded.size() + 1L,
                    draft.person(),
                    draft.evidence(),
                    draft.account(),
                    draft.measure(),
                    draft.ticketsADay(),
                    actor.personId(),
                    NOW,
                    NOW.plusSeconds(draft.days()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true);
            recorded.add(breach);
            return breach;
        }

        @Override
        public Breach get(Actor actor, long id) {
            return recorded.stream()
                    .filter(breach -> breach.id() == id)
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound().exception());
        }

        @Override
        public Page<Breach> list(Actor actor, OptionalLong person, PageRequest page) {
            return new Page<>(List.copyOf(recorded), Optional.empty());
        }

        @Override
        public Breach reply(Actor actor, long id, String text) {
            return with(get(actor, id), Optional.of(text), Optional.empty());
        }

        @Override
        public Breach withdraw(Actor actor, long id, String reason) {
            return with(get(actor, id), Optional.empty(), Optional.of(reason));
        }

        private static Breach with(Breach breach, Optional<String> reply, Optional<String> withdrawal) {
            return new Breach(
                    breach.id(),
                    breach.person(),
                    breach.evidence(),
                    breach.account(),
                    breach.measure(),
                    breach.ticketsADay(),
                    breach.author(),
                    breach.recordedAt(),
                    breach.until(),
                    reply,
                    reply.map(text -> NOW),
                    withdrawal,
                    withdrawal.map(reason -> NOW),
                    withdrawal.isEmpty());
        }
    }
}
