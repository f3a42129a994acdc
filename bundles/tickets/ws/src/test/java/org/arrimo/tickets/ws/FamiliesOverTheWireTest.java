package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.Exports;
import org.arrimo.tickets.api.Families;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.ws.rest.ExportsResource;
import org.arrimo.tickets.ws.rest.FamiliesResource;
import org.arrimo.tickets.ws.soap.ExportsPort;
import org.arrimo.tickets.ws.soap.FamiliesPort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What stands below a ticket, over REST and SOAP, and a ticket to take away over REST. */
class FamiliesOverTheWireTest {
    private static final String REST = "/api/v1/tickets/families";
    private static final String EXPORTS = "/api/v1/tickets/exports";
    private static final String EXPORT_PORT = "/soap/v1/tickets/exports";
    private static final String SOAP = "/soap/v1/tickets/families";
    private static final String NUMBER = "<number>INC-1042</number>";

    private final List<String> said = new ArrayList<>();
    private TestHouse house;

    @BeforeEach
    void publish() {
        Families families = new Kin(new FakeDesk());
        Exports exports = new FakeExports();
        house = TestHouse.plain();
        house.publisher().rest(REST, new FamiliesResource(families, FakePeople.directory()));
        house.publisher().rest(EXPORTS, new ExportsResource(exports));
        house.publisher().soap(EXPORT_PORT, new ExportsPort(exports));
        house.publisher().soap(SOAP, new FamiliesPort(families, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void all_of_it_is_listed_resolved_with_the_outcome_and_closed_over() {
        assertThat(house.get(REST + "/INC-1042").body()).isEqualTo("{\"open\":[\"INC-7\",\"INC-8\"]}");
        HttpResponse<String> resolved =
                house.post(REST + "/INC-1042/resolve", "{\"resolution\":\"workaround\",\"solution\":\"Done.\"}");
        assertThat(resolved.body())
                .contains("\"total\":2", "\"done\":1", "\"refused\":[{\"number\":\"INC-8\",\"code\":\"forbidden\"");
        assertThat(said).containsExactly("WORKAROUND Done.");
        assertThat(house.post(REST + "/INC-1042/resolve", "{\"solve\":\"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(closed(null).statusCode()).isEqualTo(428);
        assertThat(closed("\"6\"").statusCode()).isEqualTo(412);
        assertThat(closed("\"7\"").body()).contains("\"number\":\"INC-1042\"");
        assertThat(house.get(REST + "/INC-9").statusCode()).isEqualTo(404);
    }

    @Test
    void soap_says_the_same() throws IOException {
        assertThat(call("getOpenFamily", NUMBER)).contains("<open><number>INC-7</number><number>INC-8</number></open>");
        assertThat(call("resolveFamily", NUMBER + "<resolution>solved</resolution><solution>Done.</solution>"))
                .contains("<done>1</done>", "<number>INC-8</number>", "forbidden");
        assertThat(said).containsExactly("SOLVED Done.");
        assertThat(call("closeOverFamily", NUMBER + "<version>6</version>")).contains("Fault", "412");
        assertThat(call("closeOverFamily", NUMBER + "<version>7</version>")).contains("<number>INC-1042</number>");
        Contract.of(house, SOAP).isAsPublishedIn("families-v1.wsdl");
    }

    @Test
    void a_ticket_is_taken_away() {
        HttpResponse<String> taken = house.get(EXPORTS + "/INC-1042");
        assertThat(taken.body()).isEqualTo("{\"i\":false}");
        assertThat(taken.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(taken.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment; filename=\"INC-1042.json\""));
        assertThat(taken.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(house.get(EXPORTS + "/INC-1042?internal=true").body()).isEqualTo("{\"i\":true}");
        assertThat(house.get(EXPORTS + "/INC-1042?internal=yes").statusCode()).isEqualTo(400);
        assertThat(house.get(EXPORTS + "/INC-9").statusCode()).isEqualTo(404);
        HttpResponse<String> document = house.get(EXPORTS + "/INC-1042/document");
        assertThat(document.body()).isEqualTo("%PDF false");
        assertThat(document.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(document.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("INC-1042.pdf"));
        assertThat(house.get(EXPORTS + "/INC-1042/document?internal=true").body())
                .isEqualTo("%PDF true");
        assertThat(house.get(EXPORTS + "/INC-9/document").statusCode()).isEqualTo(404);
    }

    @Test
    void a_ticket_is_taken_away_over_soap() throws IOException {
        String whole = Base64.getEncoder().encodeToString("{\"i\":true}".getBytes(UTF_8));
        assertThat(Contract.call(house, EXPORT_PORT, "exportTicket", NUMBER + "<internal>true</internal>"))
                .contains("<fileName>INC-1042.json</fileName><mediaType>application/json</mediaType>", whole);
        assertThat(Contract.call(house, EXPORT_PORT, "exportDocument", NUMBER))
                .contains("<mediaType>application/pdf</mediaType>", "<fileName>INC-1042.pdf</fileName>");
        assertThat(Contract.call(house, EXPORT_PORT, "exportTicket", "<number>INC-9</number>"))
                .contains("Fault", "404");
        Contract.of(house, EXPORT_PORT).isAsPublishedIn("exports-v1.wsdl");
    }

    private HttpResponse<String> closed(String version) {
        var request = house.ana(REST + "/INC-1042/closed");
        if (version != null) {
            request.header("If-Match", version);
        }
        return house.send(request.PUT(BodyPublishers.noBody()));
    }

    private String call(String operation, String parts) {
        return Contract.call(house, SOAP, operation, parts);
    }

    /** Two below INC-1042, of which the second is not the actor's to resolve. */
    private final class Kin implements Families {
        private final FakeDesk desk;

        Kin(FakeDesk desk) {
            this.desk = desk;
        }

        @Override
        public List<TicketNumber> open(Actor actor, TicketNumber number) {
            FakeDesk.known(number);
            return List.of(new TicketNumber(Kind.INCIDENT, 7), new TicketNumber(Kind.INCIDENT, 8));
        }

        @Override
        public BulkJob resolve(
                Actor actor, TicketNumber number, Optional<ResolutionCode> code, Optional<String> solution) {
            List<TicketNumber> all = open(actor, number);
            said.add(code.orElseThrow() + " " + solution.orElseThrow());
            return new BulkJob(
                    3,
                    BulkJob.State.DONE,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    FakeDesk.AT,
                    Optional.of(FakeDesk.AT),
                    2,
                    1,
                    List.of(new BulkJob.Refusal(all.get(1), Problem.forbidden())));
        }

        @Override
        public Ticket close(Actor actor, TicketNumber number, OptionalLong version) {
            open(actor, number);
            if (version.isPresent() && version.getAsLong() != 7) {
                throw Problem.stale().exception();
            }
            return desk.change(actor, number, version, TicketPatch.NONE);
        }
    }
}
