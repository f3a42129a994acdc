package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.BulkJob.Refusal;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Changes of many tickets at once. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class BulkDeskTest {
    private static final TicketPatch RESOLVED = TicketPatch.NONE.resolved(ResolutionCode.SOLVED, "Feito");
    private static final TicketNumber MISSING = new TicketNumber(Kind.INCIDENT, 999_999);

    private final Desk desk;

    BulkDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whatIsRefusedIsReportedByNumberAndTheRestIsDone() {
        TicketNumber one = desk.incident();
        TicketNumber withdrawn = desk.incident();
        desk.change(desk.agent, withdrawn, TicketPatch.NONE.withState(State.CANCELLED));
        TicketNumber other = desk.incident();
        BulkOrder order = numbers(RESOLVED.overriding(Priority.HIGH, "Because"), one, withdrawn, MISSING, other);

        BulkJob tried = desk.bulk.tryOut(desk.agent, order);
        assertThat(desk.get(one).state()).isEqualTo(State.NEW);
        assertThat(desk.history(desk.agent, one)).hasSize(1);
        BulkJob job = desk.bulk.start(desk.agent, order);
        for (BulkJob report : List.of(tried, job)) {
            assertThat(report.total()).isEqualTo(4);
            assertThat(report.done()).isEqualTo(2);
            assertThat(report.refusals()).extracting(Refusal::number).containsExactly(withdrawn, MISSING);
            assertThat(report.refusals().get(0).problem().code()).isEqualTo("cannot-follow");
            assertThat(report.refusals().get(0).problem().args()).containsExactly("cancelled", "resolved");
            assertThat(report.refusals().get(1).problem().kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        }
        assertThat(job.state()).isEqualTo(BulkJob.State.DONE);
        assertThat(desk.get(other).state()).isEqualTo(State.RESOLVED);
        assertThat(desk.get(withdrawn).priority()).as("nothing of it is done").isEqualTo(Priority.MODERATE);
        assertThat(desk.bulk.get(desk.agent, job.id())).isEqualTo(job);
    }

    @Test
    void itIsTakenBackInOneGoWhereNobodyChangedTheSameSince() {
        TicketNumber untouched = desk.incident();
        TicketNumber assigned = desk.incident();
        desk.change(desk.agent, assigned, TicketPatch.NONE.withAssignee(OptionalLong.of(desk.agent.personId())));
        TicketNumber moved = desk.incident();
        List<Ticket> before = List.of(desk.get(untouched), desk.get(assigned), desk.get(moved));
        TicketPatch patch = RESOLVED.overriding(Priority.HIGH, "Because").withTeam(OptionalLong.of(desk.network));
        BulkJob job = desk.bulk.start(desk.agent, numbers(patch, untouched, assigned, moved));
        assertThat(desk.get(assigned).assignee()).as("left the team").isEmpty();
        desk.change(desk.second, moved, TicketPatch.NONE.overriding(Priority.LOW, "Because"));

        BulkJob undo = desk.bulk.undo(desk.agent, job.id());
        assertThat(undo.undoes()).hasValue(job.id());
        assertThat(undo.done()).isEqualTo(2);
        assertThat(undo.refusals()).extracting(Refusal::number).containsExactly(moved);
        assertThat(undo.refusals().get(0).problem().args()).containsExactly("priority");
        for (Ticket was : before) {
            Ticket is = desk.get(was.number());
            assertThat(is.state()).isEqualTo(was.state());
            assertThat(is.team()).isEqualTo(was.team());
            assertThat(is.assignee()).isEqualTo(was.assignee());
            assertThat(is.priority()).isEqualTo(was.number().equals(moved) ? Priority.LOW : was.priority());
            assertThat(is.resolvedAt()).isEmpty();
        }
        assertThat(code(() -> desk.bulk.undo(desk.agent, job.id()))).isEqualTo("bulk-undone");
        assertThat(code(() -> desk.bulk.undo(desk.agent, undo.id()))).isEqualTo("bulk-is-undo");
        assertThat(desk.bulk.get(desk.agent, job.id()).undoneBy()).hasValue(undo.id());
    }

    @Test
    void aNoteIsLeftOnEachForTheDeskAlone() {
        TicketNumber one = desk.incident();
        BulkOrder order =
                new BulkOrder(List.of(one), Optional.empty(), TicketPatch.NONE, Optional.of("see the outage"));
        assertThat(desk.bulk.tryOut(desk.agent, order).done()).isEqualTo(1);
        assertThat(messages(desk.agent, one)).isEmpty();
        desk.bulk.start(desk.agent, order);
        assertThat(messages(desk.agent, one)).extracting(Message::body).containsExactly("see the outage");
        assertThat(messages(desk.requester, one)).isEmpty();
    }

    @Test
    void everyoneHasTheirOwnRightsOnEachTicket() {
        TicketNumber own = desk.incident();
        TicketNumber theirs = desk.handedOver();
        BulkJob partners = desk.bulk.start(desk.partner, numbers(RESOLVED, own, theirs));
        assertThat(partners.refusals()).extracting(Refusal::number).containsExactly(own);
        assertThat(partners.refusals().get(0).problem().kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        BulkJob managers =
                desk.bulk.start(desk.manager, numbers(TicketPatch.NONE.overriding(Priority.LOW, "Because"), own));
        assertThat(managers.refusals().get(0).problem().kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(kind(() -> desk.bulk.get(desk.agent, partners.id()))).isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(kind(() -> desk.bulk.undo(desk.admin, partners.id()))).isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(desk.bulk.latest(desk.partner)).extracting(BulkJob::id).contains(partners.id());
        assertThat(desk.bulk.latest(desk.agent)).extracting(BulkJob::id).doesNotContain(partners.id());
    }

    @Test
    void aLargeOneIsAJobThatGoesOnWithTheNextTimer() {
        List<TicketNumber> many = many("Zug", 101);
        BulkOrder order = new BulkOrder(List.of(), Optional.of("zug state:new"), RESOLVED, Optional.empty());
        BulkJob job = desk.bulk.start(desk.agent, order);
        assertThat(job.state()).isEqualTo(BulkJob.State.RUNNING);
        assertThat(job.done()).isZero();
        assertThat(code(() -> desk.bulk.undo(desk.agent, job.id()))).isEqualTo("bulk-running");
        while (desk.timers.round()) {
            assertThat(desk.bulk.get(desk.agent, job.id()).total()).isEqualTo(101);
        }
        BulkJob done = desk.bulk.get(desk.agent, job.id());
        assertThat(done.state()).isEqualTo(BulkJob.State.DONE);
        assertThat(done.done()).isEqualTo(101);
        assertThat(desk.get(many.get(0)).state()).isEqualTo(State.RESOLVED);
        desk.clock.advance(Duration.ofMinutes(5));
        desk.timers.round();
        assertThat(desk.history(desk.agent, many.get(0))).as("once").hasSize(3);
    }

    @Test
    void aLargeOneKeepsNoOtherTimerWaitingForItsEnd() {
        List<TicketNumber> many = many("Dampf", 101);
        TicketNumber waits = desk.incident();
        Instant soon = desk.clock.instant().plusSeconds(1);
        desk.change(desk.agent, waits, TicketPatch.NONE.withState(State.ON_HOLD).because(Grounds.until(soon)));
        BulkJob job = desk.bulk.start(desk.agent, new BulkOrder(many, Optional.empty(), RESOLVED, Optional.empty()));
        desk.clock.advance(Duration.ofSeconds(1));
        assertThat(desk.timers.round()).as("there is more").isTrue();
        assertThat(desk.get(waits).state()).isEqualTo(State.IN_PROGRESS);
        BulkJob begun = desk.bulk.get(desk.agent, job.id());
        assertThat(begun.state()).isEqualTo(BulkJob.State.RUNNING);
        assertThat(begun.done()).isBetween(1, 25);
        int rounds = 1;
        while (desk.bulk.get(desk.agent, job.id()).state() == BulkJob.State.RUNNING) {
            desk.timers.round();
            rounds++;
        }
        assertThat(rounds).isGreaterThanOrEqualTo(5);
        assertThat(desk.bulk.get(desk.agent, job.id()).done()).isEqualTo(101);
        assertThat(desk.history(desk.agent, many.get(100))).as("once").hasSize(3);
    }

    @Test
    void aCancelledOneLeavesTheRest() {
        List<TicketNumber> many = many("Abbruch", 101);
        BulkJob job = desk.bulk.start(desk.agent, new BulkOrder(many, Optional.empty(), RESOLVED, Optional.empty()));
        assertThat(desk.bulk.cancel(desk.agent, job.id()).state()).isEqualTo(BulkJob.State.CANCELLED);
        desk.timers.round();
        assertThat(desk.get(many.get(0)).state()).isEqualTo(State.NEW);
        assertThat(code(() -> desk.bulk.cancel(desk.agent, job.id()))).isEqualTo("bulk-not-running");
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsDone() {
        TicketNumber one = desk.incident();
        assertThat(field(numbers(TicketPatch.NONE, one))).isEqualTo("change");
        assertThat(field(numbers(RESOLVED))).isEqualTo("numbers");
        assertThat(field(new BulkOrder(List.of(one), Optional.of("vpn"), RESOLVED, Optional.empty())))
                .isEqualTo("numbers");
        assertThat(field(new BulkOrder(List.of(), Optional.of("colour:red"), RESOLVED, Optional.empty())))
                .isEqualTo("q");
        assertThat(field(new BulkOrder(List.of(), Optional.of("nothinglikethis"), RESOLVED, Optional.empty())))
                .isEqualTo("q");
        List<TicketNumber> tooMany = IntStream.rangeClosed(1, 1_001)
                .mapToObj(id -> new TicketNumber(Kind.INCIDENT, id))
                .toList();
        assertThat(field(new BulkOrder(tooMany, Optional.empty(), RESOLVED, Optional.empty())))
                .isEqualTo("numbers");
        assertThat(desk.get(one).version()).isEqualTo(1);
    }

    private List<TicketNumber> many(String word, int count) {
        List<TicketNumber> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TicketNumber number = desk.incident();
            desk.change(desk.agent, number, TicketPatch.NONE.withSubject(word + " " + i));
            many.add(number);
        }
        return many;
    }

    private List<Message> messages(Actor actor, TicketNumber number) {
        return desk.tickets.messages(actor, number, PageRequest.first(9)).items();
    }

    private String field(BulkOrder order) {
        return catchThrowableOfType(ProblemException.class, () -> desk.bulk.start(desk.agent, order))
                .problem()
                .field()
                .orElseThrow();
    }

    @Test
    void manyArePutBelowOneAndTakenAwayAgain() {
        TicketNumber parent = desk.incident();
        TicketNumber one = desk.incident();
        TicketNumber other = desk.incident();
        TicketNumber taken = desk.incident();
        desk.links.link(desk.agent, taken, LinkType.CHILD_OF, desk.incident());
        BulkOrder order = below(parent, one, other, taken);
        BulkJob tried = desk.bulk.tryOut(desk.agent, order);
        assertThat(tried.done()).isEqualTo(2);
        assertThat(tried.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo("has-parent"));
        assertThat(desk.links.list(desk.agent, parent)).isEmpty();
        BulkJob job = desk.bulk.start(desk.agent, order);
        assertThat(job.done()).isEqualTo(2);
        assertThat(children(parent)).containsExactly(one, other);
        assertThat(desk.bulk.start(desk.agent, below(parent, one)).done())
                .as("it is there already")
                .isEqualTo(1);
        desk.links.unlink(desk.agent, other, LinkType.CHILD_OF, parent);
        BulkJob back = desk.bulk.undo(desk.agent, job.id());
        assertThat(children(parent)).isEmpty();
        assertThat(back.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.number()).isEqualTo(other);
            assertThat(refusal.problem().args()).containsExactly("parent");
        });
        assertThat(Refused.problem(
                                () -> desk.bulk.start(desk.agent, below(new TicketNumber(Kind.INCIDENT, 987_654), one)))
                        .field())
                .contains("parent");
        assertThat(desk.bulk.start(desk.requester, below(parent, one)).refusals())
                .hasSize(1);
    }

    @Test
    void whoeverDoesItFollowsManyAndNoMore() {
        TicketNumber one = desk.incident();
        TicketNumber other = desk.incident();
        desk.followers.follow(desk.second, other, desk.second.personId());
        BulkJob job = desk.bulk.start(desk.second, followed(true, one, other));
        assertThat(job.done()).isEqualTo(2);
        assertThat(follows(one)).isTrue();
        assertThat(follows(other)).isTrue();
        desk.bulk.undo(desk.second, job.id());
        assertThat(follows(one)).isFalse();
        assertThat(follows(other)).as("they did before").isTrue();
        desk.bulk.start(desk.second, followed(false, other));
        assertThat(follows(other)).isFalse();
    }

    private boolean follows(TicketNumber number) {
        return desk.followers.list(desk.agent, number).stream()
                .anyMatch(follower -> follower.person() == desk.second.personId());
    }

    private List<TicketNumber> children(TicketNumber parent) {
        return desk.links.list(desk.agent, parent).stream()
                .filter(link -> link.type() == LinkType.PARENT_OF)
                .map(link -> link.other().number())
                .toList();
    }

    private static BulkOrder below(TicketNumber parent, TicketNumber... numbers) {
        return besides(Optional.of(parent), Optional.empty(), numbers);
    }

    private static BulkOrder followed(boolean wanted, TicketNumber... numbers) {
        return besides(Optional.empty(), Optional.of(wanted), numbers);
    }

    private static BulkOrder besides(
            Optional<TicketNumber> parent, Optional<Boolean> followed, TicketNumber... numbers) {
        return new BulkOrder(
                List.of(numbers), Optional.empty(), TicketPatch.NONE, Optional.empty(), Map.of(), parent, followed);
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run).problem().code();
    }

    private static Problem.Kind kind(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run).problem().kind();
    }

    private static BulkOrder numbers(TicketPatch patch, TicketNumber... numbers) {
        return new BulkOrder(List.of(numbers), Optional.empty(), patch, Optional.empty());
    }
}
