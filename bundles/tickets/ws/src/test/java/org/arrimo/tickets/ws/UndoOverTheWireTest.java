package org.arrimo.tickets.ws;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Conflict;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Reversible;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.ws.rest.UndoResource;
import org.arrimo.tickets.ws.soap.UndoPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody changed last is told and taken back, over REST and over SOAP. */
class UndoOverTheWireTest {
    private static final String REST = "/api/v1/tickets/undo";
    private static final String SOAP = "/soap/v1/tickets/undo";
    private static final String NUMBER = "<number>INC-1042</number>";

    private TestHouse house;

    @BeforeEach
    void publish() {
        Reversals reversals = new Last(new FakeDesk());
        house = TestHouse.plain();
        house.publisher().rest(REST, new UndoResource(reversals, FakePeople.directory()));
        house.publisher().soap(SOAP, new UndoPort(reversals, FakePeople.directory()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void over_rest() {
        assertThat(house.get(REST + "/INC-1042").body())
                .contains("\"latest\":{\"change\":5,", "\"changes\":[{\"field\":\"assignee\",\"after\":\"Ana\"}]");
        assertThat(house.get(REST + "/INC-1043").body()).isEqualTo("{}");
        assertThat(house.get(REST + "/INC-9").statusCode()).isEqualTo(404);
        var undone = house.post(REST + "/INC-1042", "{\"change\":5}");
        assertThat(undone.body()).contains("\"number\":\"INC-1042\"");
        assertThat(undone.headers().firstValue("ETag")).isPresent();
        assertThat(house.post(REST + "/INC-1042", "{}").body()).contains("\"field\":\"change\"");
        var since = house.post(REST + "/INC-1042", "{\"change\":6}");
        assertThat(since.statusCode()).isEqualTo(409);
        assertThat(since.body()).contains("changed-since", "\"field\":\"assignee\"", "Bia");
    }

    @Test
    void over_soap() throws IOException {
        assertThat(Contract.call(house, SOAP, "getLatestChange", NUMBER))
                .contains("<latest><id>5</id>", "<change><field>assignee</field><after>Ana</after></change>");
        assertThat(Contract.call(house, SOAP, "getLatestChange", "<number>INC-1043</number>"))
                .contains("getLatestChangeResponse")
                .doesNotContain("<latest>");
        assertThat(Contract.call(house, SOAP, "undoChange", NUMBER + "<change>5</change>"))
                .contains("<number>INC-1042</number>");
        assertThat(Contract.call(house, SOAP, "undoChange", NUMBER + "<change>6</change>"))
                .contains("Fault", "409", "changed-since");
        Contract.of(house, SOAP).isAsPublishedIn("undo-v1.wsdl");
    }

    /** Of INC-1042 the change 5 can be taken back, and 6 can't; of others nothing. */
    private record Last(FakeDesk desk) implements Reversals {
        @Override
        public Optional<Reversible> latest(Actor actor, TicketNumber number) {
            if (number.id() == 1043) {
                return Optional.empty();
            }
            FakeDesk.known(number);
            Change change = new Change("assignee", null, "Ana");
            return Optional.of(new Reversible(5, number, FakeDesk.AT, FakeDesk.AT.plusSeconds(600), List.of(change)));
        }

        @Override
        public Ticket undo(Actor actor, TicketNumber number, long id) {
            FakeDesk.known(number);
            if (id != 5) {
                throw new Problem(
                                Problem.Kind.CONFLICT,
                                "changed-since",
                                "Somebody has changed this since: assignee.",
                                Optional.of("assignee"),
                                List.of("assignee"),
                                List.of(new Conflict("assignee", Optional.empty(), Optional.of("Bia"))))
                        .exception();
            }
            return desk.change(actor, number, OptionalLong.empty(), TicketPatch.NONE);
        }
    }
}
