package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Conflict;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Two people at one ticket at once. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class MeanwhileTest {
    private final Desk desk;

    MeanwhileTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whoSetDifferentFieldsBothWin() {
        TicketNumber number = desk.incident();
        long read = desk.get(number).version();
        change(number, read, TicketPatch.NONE.overriding(Priority.HIGH, "Because"));
        change(number, read, TicketPatch.NONE.withImpact(Level.HIGH));
        change(number, read, TicketPatch.NONE.withSubject("outro"));
        Ticket now = change(number, read, TicketPatch.NONE.withTeam(OptionalLong.of(desk.network)));
        assertThat(now.priority()).isEqualTo(Priority.HIGH);
        assertThat(now.impact()).isEqualTo(Level.HIGH);
        assertThat(now.subject()).isEqualTo("outro");
        assertThat(now.team()).hasValue(desk.network);
        assertThat(now.version()).isEqualTo(read + 4);
    }

    @Test
    void ofTwoWhoSetTheSameTheSecondIsToldBothValuesAndNothingIsChanged() {
        TicketNumber number = desk.incident();
        long read = desk.get(number).version();
        change(
                number,
                read,
                TicketPatch.NONE
                        .overriding(Priority.HIGH, "Because")
                        .withTeam(OptionalLong.of(desk.network))
                        .withAssignee(OptionalLong.of(desk.second.personId())));
        Problem stale = refused(() -> change(
                number,
                read,
                TicketPatch.NONE
                        .withUrgency(Level.LOW)
                        .overriding(Priority.LOW, "Because")
                        .onHold(HoldReason.REQUESTER)
                        .withTeam(OptionalLong.of(desk.serviceDesk))
                        .withAssignee(OptionalLong.empty())));
        assertThat(stale.kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(stale.field()).contains("state");
        assertThat(stale.conflicts())
                .containsExactly(
                        new Conflict("state", Optional.of("on-hold"), Optional.of("assigned")),
                        new Conflict("priority", Optional.of("low"), Optional.of("high")),
                        new Conflict("team", Optional.of("Service Desk"), Optional.of("Network")),
                        new Conflict("assignee", Optional.empty(), Optional.of("Bia Second")));
        assertThat(desk.get(number).urgency()).isEqualTo(Level.MEDIUM);
        assertThat(desk.get(number).version()).isEqualTo(read + 1);
    }

    @Test
    void whoSetsWhatStandsThereAlreadyIsNotInTheWay() {
        TicketNumber number = desk.incident();
        long read = desk.get(number).version();
        change(number, read, TicketPatch.NONE.overriding(Priority.HIGH, "Because"));
        Ticket now = change(
                number,
                read,
                TicketPatch.NONE.overriding(Priority.HIGH, "Because").withImpact(Level.LOW));
        assertThat(now.impact()).isEqualTo(Level.LOW);
        change(number, now.version(), TicketPatch.NONE.overriding(Priority.LOW, "Because"));
        assertThat(refused(() -> change(number, read, TicketPatch.NONE.overriding(Priority.MODERATE, "Because")))
                        .conflicts())
                .containsExactly(new Conflict("priority", Optional.of("moderate"), Optional.of("low")));
    }

    @Test
    void ofTwoWhoPutItOnHoldForDifferentReasonsTheSecondIsToldBoth() {
        TicketNumber number = desk.incident();
        long read = desk.get(number).version();
        Instant time = desk.clock.instant().plusSeconds(3_600);
        change(number, read, TicketPatch.NONE.withState(State.ON_HOLD).because(Grounds.until(time)));
        assertThat(refused(() -> change(number, read, TicketPatch.NONE.onHold(HoldReason.PROVIDER)))
                        .conflicts())
                .containsExactly(new Conflict("holdReason", Optional.of("provider"), Optional.of("scheduled")));
        assertThat(refused(() -> change(
                                number,
                                read,
                                TicketPatch.NONE.withState(State.ON_HOLD).because(Grounds.until(time.plusSeconds(60)))))
                        .conflicts())
                .containsExactly(new Conflict(
                        "holdUntil", Optional.of(time.plusSeconds(60).toString()), Optional.of(time.toString())));
        change(number, read, TicketPatch.NONE.withState(State.ON_HOLD).because(Grounds.until(time)));
        assertThat(desk.get(number).holdReason()).contains(HoldReason.SCHEDULED);
    }

    @Test
    void ofTwoWhoSolveItOtherwiseTheSecondIsToldBoth() {
        TicketNumber number = desk.incident();
        long read = desk.get(number).version();
        change(number, read, TicketPatch.NONE.resolved(ResolutionCode.SOLVED, "Cabo trocado."));
        TicketPatch other = TicketPatch.NONE.resolved(ResolutionCode.WORKAROUND, "Reiniciado.");
        assertThat(refused(() -> change(number, read, other)).conflicts())
                .containsExactly(
                        new Conflict("resolution", Optional.of("workaround"), Optional.of("solved")),
                        new Conflict("solution", Optional.of("Reiniciado."), Optional.of("Cabo trocado.")));
        assertThat(desk.get(number).solution()).contains("Cabo trocado.");
    }

    @Test
    void aReasonForWhatIsNotOnHoldAnyMoreIsToldSo() {
        TicketNumber number = desk.incident();
        long read = desk.change(desk.agent, number, Desk.WAITING).version();
        change(number, read, TicketPatch.NONE.withState(State.IN_PROGRESS));
        TicketPatch reason = TicketPatch.NONE.because(Grounds.waitingFor(HoldReason.PROVIDER));
        assertThat(refused(() -> change(number, read, reason)).conflicts())
                .containsExactly(new Conflict("holdReason", Optional.of("provider"), Optional.empty()));
    }

    @Test
    void messagesAndFilesAreInNobodysWay(@TempDir Path folder) throws IOException {
        TicketNumber number = desk.incident();
        long read = desk.get(number).version();
        desk.tickets.say(desk.requester, number, Visibility.PUBLIC, "olá");
        desk.attachments(folder)
                .attach(desk.requester, number, Visibility.PUBLIC, "a.txt", null, new ByteArrayInputStream(new byte[] {
                    'a'
                }));
        assertThat(change(number, read, TicketPatch.NONE.overriding(Priority.LOW, "Because"))
                        .version())
                .isEqualTo(read + 3);
    }

    @Test
    void anAnswerThatTookItUpAgainIsInTheWayOfAnotherState() {
        TicketNumber number = desk.incident();
        long read = desk.change(desk.agent, number, Desk.to(State.ON_HOLD)).version();
        desk.tickets.say(desk.requester, number, Visibility.PUBLIC, "aqui está");
        assertThat(refused(() -> change(number, read, TicketPatch.NONE.withState(State.ASSIGNED)))
                        .conflicts())
                .containsExactly(new Conflict("state", Optional.of("assigned"), Optional.of("in-progress")));
    }

    @Test
    void whereAVersionIsNotKnownWhoeverReadAnOlderOneReadsAgain() throws SQLException {
        TicketNumber number = desk.incident();
        long read = desk.get(number).version();
        change(number, read, TicketPatch.NONE.overriding(Priority.HIGH, "Because"));
        Ticket second = change(number, read, TicketPatch.NONE.withImpact(Level.HIGH));
        forget(number, read + 1);
        Problem stale = refused(() -> change(number, read, TicketPatch.NONE.withUrgency(Level.LOW)));
        assertThat(stale.kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(stale.conflicts()).isEmpty();
        change(number, second.version() - 1, TicketPatch.NONE.withUrgency(Level.LOW));
        for (long wrong : List.of(99L, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE)) {
            assertThat(refused(() -> change(number, wrong, TicketPatch.NONE.withSubject("x")))
                            .kind())
                    .isEqualTo(Problem.Kind.STALE);
        }
    }

    private Ticket change(TicketNumber number, long read, TicketPatch patch) {
        return desk.tickets.change(desk.agent, number, OptionalLong.of(read), patch);
    }

    private void forget(TicketNumber number, long version) throws SQLException {
        try (Connection connection = desk.database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "delete from tickets_version where ticket_id = " + number.id() + " and version = " + version);
        }
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
