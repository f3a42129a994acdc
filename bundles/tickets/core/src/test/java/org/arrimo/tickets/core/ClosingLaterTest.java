package org.arrimo.tickets.core;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** What was resolved before there were timers closes by itself as well. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ClosingLaterTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Desk desk;

    ClosingLaterTest(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void onAWednesdayAtNine() throws SQLException {
        desk.clock.set(Instant.parse("2026-03-04T09:00:00Z"));
        write("update tickets_ticket set state = 'CANCELLED' where state = 'RESOLVED'");
        write("delete from tickets_timer");
    }

    @Test
    void theMigrationAsksForIt() throws SQLException {
        try (Desk fresh = new Desk(desk.database.engine())) {
            fresh.clock.set(Instant.parse("2026-03-04T09:00:00Z"));
            TicketNumber number = fresh.incident();
            fresh.change(fresh.agent, number, Desk.RESOLVED);
            write(fresh, "delete from tickets_timer where kind <> 'state.fill'");
            fresh.clock.advance(DAY);
            fresh.timers.round();
            fresh.clock.advance(DAY.multipliedBy(6).minusSeconds(1));
            fresh.timers.round();
            assertThat(fresh.get(number).state()).isEqualTo(State.RESOLVED);
            fresh.clock.advance(Duration.ofSeconds(1));
            fresh.timers.round();
            assertThat(fresh.get(number).state()).isEqualTo(State.CLOSED);
        }
    }

    @Test
    void whatHasATimerOrAnAnswerOrIsNotResolvedIsLeftAsItIs() throws SQLException {
        TicketNumber answered = resolved();
        TicketNumber open = desk.incident();
        TicketNumber again = resolved();
        TicketNumber untouched = resolved();
        desk.clock.advance(Duration.ofMinutes(1));
        desk.tickets.say(desk.requester, answered, Visibility.PUBLIC, "ainda não");
        desk.change(desk.agent, again, TicketPatch.NONE.withState(State.IN_PROGRESS));
        begin();
        rounds(1);
        desk.clock.advance(DAY.multipliedBy(7));
        rounds(2);
        assertThat(state(untouched)).isEqualTo(State.CLOSED);
        assertThat(state(answered)).isEqualTo(State.RESOLVED);
        assertThat(state(open)).isEqualTo(State.NEW);
        assertThat(state(again)).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void thoseWhoseTimeIsOverCloseTenASecondAndNotAtOnce() throws SQLException {
        List<TicketNumber> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(resolved());
        }
        write("delete from tickets_timer");
        desk.clock.advance(DAY.multipliedBy(30));
        begin();
        rounds(2);
        assertThat(closed(all)).isEqualTo(1);
        desk.clock.advance(Duration.ofMillis(950));
        rounds(1);
        assertThat(closed(all)).isEqualTo(10);
        desk.clock.advance(Duration.ofSeconds(2));
        rounds(1);
        assertThat(closed(all)).isEqualTo(25);
    }

    @Test
    void itGoesOnWhereItWasAndComesToAllThatThereAre() throws SQLException {
        TicketNumber first = resolved();
        for (int i = 0; i < 501; i++) {
            desk.incident();
        }
        TicketNumber last = resolved();
        write("delete from tickets_timer");
        begin();
        desk.timers.round();
        Assembly other = desk.node();
        while (other.timers().round()) {
            assertThat(state(first)).isEqualTo(State.RESOLVED);
        }
        desk.clock.advance(DAY.multipliedBy(7));
        rounds(1);
        assertThat(List.of(state(first), state(last))).containsOnly(State.CLOSED);
    }

    private TicketNumber resolved() {
        TicketNumber number = desk.incident();
        desk.change(desk.agent, number, Desk.RESOLVED);
        return number;
    }

    private void begin() throws SQLException {
        write("delete from tickets_timer where kind <> 'state.close'");
        write("insert into tickets_timer (kind, subject, due_at, failures) values ('state.fill', 0, 0, 0)");
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            desk.timers.round();
        }
    }

    private long closed(List<TicketNumber> all) {
        return all.stream().filter(number -> state(number) == State.CLOSED).count();
    }

    private State state(TicketNumber number) {
        return desk.get(number).state();
    }

    private void write(String sql) throws SQLException {
        write(desk, sql);
    }

    private static void write(Desk there, String sql) throws SQLException {
        try (Connection connection = there.database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
