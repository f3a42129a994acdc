package org.arrimo.tickets.core;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.record.Events;

import static org.assertj.core.api.Assertions.assertThat;

/** What an import kept without knowing what it means is the desk's own. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class SightTest {
    private final Desk desk;

    SightTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void factsAreForThoseWhoReadPrivateNotes() throws SQLException {
        TicketNumber number = desk.handedOver();
        keepFact(number);
        for (Actor reader : List.of(desk.agent, desk.lead, desk.admin, desk.manager)) {
            assertThat(desk.tickets.get(reader, number).facts()).containsEntry("work_notes", "rude caller");
        }
        for (Actor reader : List.of(desk.requester, desk.colleague, desk.partner)) {
            assertThat(desk.tickets.get(reader, number).facts()).isEmpty();
        }
        assertThat(desk.change(
                                desk.partner,
                                number,
                                TicketPatch.NONE.withAssignee(OptionalLong.of(desk.partner.personId())))
                        .facts())
                .isEmpty();
    }

    @Test
    void soIsTheirHistory() {
        TicketNumber number = desk.handedOver();
        Event event = Event.of(
                Instant.parse("2016-02-29T01:16:00Z"),
                Events.CHANGED,
                number.toString(),
                List.of(new Change("state", "new", "assigned"), new Change("facts.work_notes", null, "rude caller")));
        desk.database.transactions().run(() -> desk.journal.append(desk.admin, event));
        assertThat(desk.history(desk.manager, number)).anyMatch(SightTest::tellsAFact);
        for (Actor reader : List.of(desk.requester, desk.partner)) {
            assertThat(desk.history(reader, number))
                    .noneMatch(SightTest::tellsAFact)
                    .anySatisfy(entry -> assertThat(entry.event().changes())
                            .containsExactly(new Change("state", "new", "assigned")));
        }
    }

    private static boolean tellsAFact(Entry entry) {
        return entry.event().changes().stream()
                .anyMatch(change -> change.field().startsWith("facts.") || "rude caller".equals(change.after()));
    }

    private void keepFact(TicketNumber number) throws SQLException {
        try (Connection connection = desk.database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update tickets_ticket set facts = '{\"work_notes\":\"rude caller\"}' where id = " + number.id());
        }
    }
}
