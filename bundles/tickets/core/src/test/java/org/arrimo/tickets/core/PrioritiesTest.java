package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.priorities.PriorityDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The priority follows from impact and urgency until somebody overrides it. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class PrioritiesTest {
    private static final MatrixCell HIGHEST = new MatrixCell(Level.HIGH, Level.HIGH);

    private final Desk desk;
    private final TicketNumber number;

    PrioritiesTest(Desk desk) {
        this.desk = desk;
        number = desk.incident();
    }

    @AfterEach
    void asShipped() {
        desk.priorities.change(desk.admin, Map.of(HIGHEST, Priority.CRITICAL));
    }

    @Test
    void asShippedItIsItilsMatrix() {
        String ranks = desk.priorities.matrix(desk.agent).values().stream()
                .map(priority -> String.valueOf(priority.rank()))
                .collect(Collectors.joining());
        assertThat(ranks).isEqualTo("123" + "234" + "344");
    }

    @Test
    void thePriorityFollowsEachJudgement() {
        assertThat(desk.get(number).priority()).isEqualTo(Priority.MODERATE);
        assertThat(change(TicketPatch.NONE.withImpact(Level.HIGH)).priority()).isEqualTo(Priority.HIGH);
        assertThat(change(TicketPatch.NONE.withUrgency(Level.HIGH)).priority()).isEqualTo(Priority.CRITICAL);
        assertThat(change(TicketPatch.NONE.withUrgency(Level.LOW).withImpact(Level.LOW))
                        .priority())
                .isEqualTo(Priority.LOW);
        assertThat(desk.history(desk.requester, number).get(1).event().changes())
                .containsExactly(new Change("priority", "moderate", "high"), new Change("impact", "medium", "high"));
    }

    @Test
    void overridingItNeedsAReasonAndOutlastsJudgements() {
        assertThat(refused(TicketPatch.NONE.withPriority(Priority.HIGH))).isEqualTo("priorityReason required");
        assertThat(refused(TicketPatch.NONE.overriding(Priority.HIGH, "x".repeat(501))))
                .isEqualTo("priorityReason too-long");
        assertThat(refused(TicketPatch.NONE.overriding(Priority.HIGH, "a\nb")))
                .isEqualTo("priorityReason control-characters");
        assertThat(desk.get(number).version()).isEqualTo(1);
        Ticket overridden = change(TicketPatch.NONE.overriding(Priority.HIGH, "x".repeat(500)));
        assertThat(overridden.priority()).isEqualTo(Priority.HIGH);
        assertThat(overridden.priorityReason()).contains("x".repeat(500));
        assertThat(change(TicketPatch.NONE.withImpact(Level.LOW)).priority()).isEqualTo(Priority.HIGH);
        assertThat(refused(TicketPatch.NONE.withPriority(Priority.CRITICAL))).isEqualTo("priorityReason required");
        assertThat(change(TicketPatch.NONE.withPriority(Priority.HIGH)).priorityReason())
                .isPresent();
    }

    @Test
    void itIsTakenBackBySayingSoOrByTheOneThatFollows() {
        change(TicketPatch.NONE.overriding(Priority.HIGH, "VIP"));
        Ticket back = change(TicketPatch.NONE.because(Grounds.priority(Optional.empty())));
        assertThat(back.priority()).isEqualTo(Priority.MODERATE);
        assertThat(back.priorityReason()).isEmpty();
        change(TicketPatch.NONE.overriding(Priority.HIGH, "VIP"));
        assertThat(change(TicketPatch.NONE.withPriority(Priority.MODERATE)).priorityReason())
                .isEmpty();
        assertThat(change(TicketPatch.NONE.withImpact(Level.LOW)).priority()).isEqualTo(Priority.LOW);
        change(TicketPatch.NONE.overriding(Priority.HIGH, "VIP"));
        assertThat(change(TicketPatch.NONE.withImpact(Level.HIGH)).priorityReason())
                .contains("VIP");
        assertThat(change(TicketPatch.NONE.withPriority(Priority.HIGH)).priorityReason())
                .isEmpty();
    }

    @Test
    void theReasonIsForTheDeskToRead() {
        change(TicketPatch.NONE.overriding(Priority.HIGH, "chefe"));
        long version = desk.get(number).version();
        change(TicketPatch.NONE.because(Grounds.priority(Optional.of("chefe novo"))));
        assertThat(desk.get(number).version()).isEqualTo(version);
        assertThat(reasons(desk.manager))
                .containsExactly(
                        new Change("priorityReason", null, "chefe"),
                        new Change("priorityReason", "chefe", "chefe novo"));
        assertThat(reasons(desk.requester)).isEmpty();
        assertThat(desk.tickets.get(desk.manager, number).priorityReason()).contains("chefe novo");
        assertThat(desk.tickets.get(desk.requester, number).priorityReason()).isEmpty();
    }

    @Test
    void onlyThoseWhoJudgeSayIt() {
        TicketNumber theirs = desk.handedOver();
        for (Actor actor : List.of(desk.requester, desk.partner)) {
            Problem refused = problem(
                    () -> desk.change(actor, theirs, TicketPatch.NONE.because(Grounds.priority(Optional.of("x")))));
            assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refused.field()).contains("priorityReason");
        }
    }

    @Test
    void aProgramOpensWithAPriorityThatStandsAPersonSaysWhy() {
        TicketDraft draft = draft(Priority.CRITICAL, Optional.empty());
        Ticket opened = desk.tickets.open(desk.agent, draft);
        assertThat(opened.priority()).isEqualTo(Priority.CRITICAL);
        assertThat(desk.change(desk.agent, opened.number(), TicketPatch.NONE.withImpact(Level.LOW))
                        .priority())
                .isEqualTo(Priority.LOW);
        Actor person = desk.agent.via(Actor.Via.PORTAL);
        assertThat(problem(() -> desk.tickets.open(person, draft)).field()).contains("priorityReason");
        Ticket said = desk.tickets.open(person, draft(Priority.CRITICAL, Optional.of("VIP")));
        assertThat(said.priorityReason()).contains("VIP");
        assertThat(desk.tickets
                        .open(person, draft(Priority.MODERATE, Optional.empty()))
                        .priorityReason())
                .isEmpty();
    }

    @Test
    void administratorsChangeTheMatrixForWhatIsJudgedFromThenOn() {
        change(TicketPatch.NONE.withImpact(Level.HIGH).withUrgency(Level.HIGH));
        desk.priorities.change(desk.admin, Map.of(HIGHEST, Priority.HIGH));
        assertThat(desk.get(number).priority()).isEqualTo(Priority.CRITICAL);
        TicketNumber later = desk.incident();
        assertThat(desk.change(
                                desk.agent,
                                later,
                                TicketPatch.NONE.withImpact(Level.HIGH).withUrgency(Level.HIGH))
                        .priority())
                .isEqualTo(Priority.HIGH);
        List<Entry> recorded =
                desk.journal.history("priorities", true, PageRequest.first(99)).items();
        assertThat(recorded.get(recorded.size() - 1).event().changes())
                .containsExactly(new Change("high.high", "critical", "high"));
        for (Actor actor : List.of(desk.agent, desk.lead, desk.manager, desk.partner, desk.requester)) {
            assertThat(problem(() -> desk.priorities.change(actor, Map.of(HIGHEST, Priority.LOW)))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(problem(() -> desk.priorities.matrix(desk.requester)).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void anotherNodeKnowsWithinThreeSeconds() {
        AtomicLong time = new AtomicLong();
        PriorityDesk other = new PriorityDesk(
                desk.database.transactions(), desk.database.source(), desk.journal, desk.clock, time::get);
        assertThat(other.current().of(Level.HIGH, Level.HIGH)).isEqualTo(Priority.CRITICAL);
        desk.priorities.change(desk.admin, Map.of(HIGHEST, Priority.LOW));
        time.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(other.current().of(Level.HIGH, Level.HIGH)).isEqualTo(Priority.LOW);
    }

    private TicketDraft draft(Priority priority, Optional<String> reason) {
        return new TicketDraft(
                Kind.INCIDENT,
                "Server " + priority + reason,
                "",
                OptionalLong.of(desk.requester.personId()),
                Optional.of(priority),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                reason);
    }

    private Ticket change(TicketPatch patch) {
        return desk.change(desk.agent, number, patch);
    }

    private List<Change> reasons(Actor actor) {
        return desk.history(actor, number).stream()
                .flatMap(entry -> entry.event().changes().stream())
                .filter(change -> change.field().equals("priorityReason"))
                .toList();
    }

    private String refused(TicketPatch patch) {
        Problem problem = problem(() -> change(patch));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
        return problem.field().orElseThrow() + " " + problem.code();
    }

    private static Problem problem(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
