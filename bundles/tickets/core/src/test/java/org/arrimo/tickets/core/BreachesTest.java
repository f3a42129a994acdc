package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.Breach.Measure;
import org.arrimo.tickets.api.BreachDraft;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The register of breaches of the terms of use. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class BreachesTest {
    private final Desk desk;

    BreachesTest(Desk desk) {
        this.desk = desk;
    }

    /** What one test restricts must not hold for the next one. */
    @AfterEach
    void nobodyIsRestrictedAnyMore() {
        desk.breaches.list(desk.admin, OptionalLong.empty(), PageRequest.first(200)).items().stream()
                .filter(Breach::inForce)
                .forEach(breach -> desk.breaches.withdraw(desk.admin, breach.id(), "over"));
    }

    @Test
    void whomItIsAboutReadsItAndRepliesAndTheRecordKeepsWhatWasSaidBefore() {
        TicketNumber shown = desk.incident();
        Breach breach = warn(desk.agent, desk.requester, Optional.of(shown));
        assertThat(desk.breaches.get(desk.requester, breach.id())).isEqualTo(breach);
        assertThat(breach.evidence()).contains(shown);
        assertThat(breach.until()).isEqualTo(breach.recordedAt().plus(Duration.ofDays(30)));
        desk.breaches.reply(desk.requester, breach.id(), "Não fui eu");
        Breach replied = desk.breaches.reply(desk.requester, breach.id(), "Fui eu, desculpe");
        assertThat(replied.reply()).contains("Fui eu, desculpe");
        assertThat(desk.breaches.get(desk.agent, breach.id())).isEqualTo(replied);
        List<Entry> told = desk.database.transactions().required(() -> desk.journal
                .history("breach:" + breach.id(), true, PageRequest.first(10))
                .items());
        assertThat(told)
                .extracting(entry -> entry.event().type())
                .containsExactly("tickets.breach-recorded", "tickets.breach-replied", "tickets.breach-replied");
        assertThat(told.get(2).event().changes().get(0).before()).isEqualTo("Não fui eu");
    }

    @Test
    void whoMayReadRecordReplyAndWithdrawIsATable() {
        record Cell(Actor actor, boolean reads, int warns, int limits, int replies, int withdraws) {}
        for (Cell cell : List.of(
                new Cell(desk.agent, true, 0, 403, 403, 403),
                new Cell(desk.lead, true, 0, 0, 403, 0),
                new Cell(desk.admin, true, 0, 0, 403, 0),
                new Cell(desk.manager, true, 403, 403, 403, 403),
                new Cell(desk.requester, true, 403, 403, 0, 403),
                new Cell(desk.colleague, false, 403, 403, 404, 404),
                new Cell(desk.stranger, false, 403, 403, 404, 404),
                new Cell(desk.partner, false, 403, 403, 404, 404),
                new Cell(desk.nobody, false, 403, 403, 404, 404))) {
            Breach breach = warn(desk.admin, desk.requester, Optional.empty());
            String who = cell.actor().login();
            assertThat(status(() -> desk.breaches.get(cell.actor(), breach.id())))
                    .as(who + " reads")
                    .isEqualTo(cell.reads() ? 0 : 404);
            assertThat(listed(cell.actor()).contains(breach)).as(who + " lists").isEqualTo(cell.reads());
            assertThat(status(() -> warn(cell.actor(), desk.requester, Optional.empty())))
                    .as(who + " warns")
                    .isEqualTo(cell.warns());
            assertThat(status(() -> limit(cell.actor(), desk.stranger, 90)))
                    .as(who + " limits")
                    .isEqualTo(cell.limits());
            assertThat(status(() -> desk.breaches.reply(cell.actor(), breach.id(), "x")))
                    .as(who + " replies")
                    .isEqualTo(cell.replies());
            assertThat(status(() -> desk.breaches.withdraw(cell.actor(), breach.id(), "x")))
                    .as(who + " withdraws")
                    .isEqualTo(cell.withdraws());
        }
    }

    @Test
    void nobodyLearnsOfATicketTheyMayNotSee() {
        TicketNumber strangers = desk.tickets
                .open(desk.stranger, TicketDraft.of(Kind.INCIDENT, "Not Rui's", ""))
                .number();
        Breach breach = warn(desk.agent, desk.requester, Optional.of(strangers));
        assertThat(desk.breaches.get(desk.requester, breach.id()).evidence()).isEmpty();
        assertThat(listed(desk.requester).get(0).evidence()).isEmpty();
        assertThat(desk.breaches.get(desk.manager, breach.id()).evidence()).contains(strangers);
    }

    @Test
    void theOneTooManyIsRefusedUntilTheWindowHasPassed() {
        desk.clock.advance(Duration.ofDays(2));
        limit(desk.lead, desk.requester, 2);
        open(desk.requester);
        desk.clock.advance(Duration.ofHours(1));
        open(desk.requester);
        assertThatThrownBy(() -> open(desk.requester)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().kind()).isEqualTo(Problem.Kind.TOO_MANY);
            assertThat(e.problem().code()).isEqualTo("limited");
            assertThat(e.problem().args()).containsExactly(String.valueOf(23 * 3_600), "2");
            assertThat(e.problem().retryAfter()).hasValue(23 * 3_600);
        });
        open(desk.colleague);
        desk.tickets.open(desk.agent, forRequester());
        desk.clock.advance(Duration.ofHours(24));
        open(desk.requester);
    }

    @Test
    void aLimitEndsWithItsTimeOrItsWithdrawalAndTheStrictestHolds() {
        desk.clock.advance(Duration.ofDays(2));
        Breach strict = limit(desk.lead, desk.requester, 1);
        limit(desk.lead, desk.requester, 2);
        open(desk.requester);
        assertThat(status(() -> open(desk.requester))).isEqualTo(429);
        desk.breaches.withdraw(desk.lead, strict.id(), "settled");
        open(desk.requester);
        assertThat(status(() -> open(desk.requester))).isEqualTo(429);
        desk.clock.advance(Duration.ofDays(30));
        open(desk.requester);
        open(desk.requester);
        open(desk.requester);
    }

    @Test
    void ofManyAtTheSameMomentNoMoreAreOpenedThanTheLimitLets() throws Exception {
        desk.clock.advance(Duration.ofDays(2));
        limit(desk.lead, desk.requester, 2);
        CyclicBarrier together = new CyclicBarrier(6);
        Callable<Integer> opening = () -> {
            together.await();
            return status(() -> open(desk.requester));
        };
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            int opened = 0;
            for (Future<Integer> status :
                    threads.invokeAll(List.of(opening, opening, opening, opening, opening, opening))) {
                opened += status.get() == 0 ? 1 : 0;
            }
            assertThat(opened).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsOverIsNeitherRepliedToNorWithdrawn() {
        Breach breach = warn(desk.agent, desk.requester, Optional.empty());
        desk.breaches.withdraw(desk.lead, breach.id(), "a mistake");
        assertThat(desk.breaches.get(desk.requester, breach.id()).withdrawal()).contains("a mistake");
        assertThat(status(() -> desk.breaches.reply(desk.requester, breach.id(), "x")))
                .isEqualTo(409);
        assertThat(status(() -> desk.breaches.withdraw(desk.lead, breach.id(), "x")))
                .isEqualTo(409);
        Breach expiring = warn(desk.agent, desk.requester, Optional.empty());
        desk.clock.advance(Duration.ofDays(30));
        assertThat(status(() -> desk.breaches.reply(desk.requester, expiring.id(), "x")))
                .isEqualTo(409);
    }

    @Test
    void whatIsWrongIsNamedAndRecordsNothing() {
        long before = listed(desk.admin).size();
        long rui = desk.requester.personId();
        refused("person", "no-such-person", draft(999_999_999, "x", Measure.WARNING, OptionalInt.empty(), 1));
        refused("person", "works-here", draft(desk.second.personId(), "x", Measure.WARNING, OptionalInt.empty(), 1));
        refused("person", "works-here", draft(desk.manager.personId(), "x", Measure.WARNING, OptionalInt.empty(), 1));
        refused("account", "required", draft(rui, " ", Measure.WARNING, OptionalInt.empty(), 1));
        refused("account", "too-long", draft(rui, "x".repeat(4_001), Measure.WARNING, OptionalInt.empty(), 1));
        refused("account", "control-characters", draft(rui, "a\u202eb", Measure.WARNING, OptionalInt.empty(), 1));
        refused("ticketsADay", "no-limit", draft(rui, "x", Measure.WARNING, OptionalInt.of(1), 1));
        refused("ticketsADay", "out-of-range", draft(rui, "x", Measure.LIMIT, OptionalInt.empty(), 1));
        refused("ticketsADay", "out-of-range", draft(rui, "x", Measure.LIMIT, OptionalInt.of(101), 1));
        refused("days", "out-of-range", draft(rui, "x", Measure.WARNING, OptionalInt.empty(), 0));
        refused("days", "out-of-range", draft(rui, "x", Measure.WARNING, OptionalInt.empty(), 731));
        refused(
                "evidence",
                "no-such-ticket",
                new BreachDraft(
                        rui,
                        Optional.of(new TicketNumber(Kind.INCIDENT, 999_999_999)),
                        "x",
                        Measure.WARNING,
                        OptionalInt.empty(),
                        1));
        assertThat(listed(desk.admin)).hasSize((int) before);
    }

    @Test
    void theRegisterIsReadInPagesNewestFirst() {
        List<Long> recorded = List.of(
                warn(desk.agent, desk.stranger, Optional.empty()).id(),
                warn(desk.agent, desk.stranger, Optional.empty()).id(),
                warn(desk.agent, desk.stranger, Optional.empty()).id());
        OptionalLong stan = OptionalLong.of(desk.stranger.personId());
        Page<Breach> first = desk.breaches.list(desk.agent, stan, PageRequest.first(2));
        assertThat(first.items()).extracting(Breach::id).containsExactly(recorded.get(2), recorded.get(1));
        Page<Breach> second = desk.breaches.list(desk.agent, stan, new PageRequest(2, first.next()));
        assertThat(second.items().get(0).id()).isEqualTo(recorded.get(0));
        assertThat(desk.breaches
                        .list(desk.requester, stan, PageRequest.first(2))
                        .items())
                .isEmpty();
    }

    private void refused(String field, String code, BreachDraft draft) {
        assertThatThrownBy(() -> desk.breaches.record(desk.admin, draft))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().field()).contains(field);
                    assertThat(e.problem().code()).isEqualTo(code);
                });
    }

    private List<Breach> listed(Actor actor) {
        return desk.breaches
                .list(actor, OptionalLong.empty(), PageRequest.first(200))
                .items();
    }

    private Breach warn(Actor actor, Actor person, Optional<TicketNumber> evidence) {
        return desk.breaches.record(
                actor,
                new BreachDraft(
                        person.personId(), evidence, "Ofendeu quem atendia", Measure.WARNING, OptionalInt.empty(), 30));
    }

    private Breach limit(Actor actor, Actor person, int aDay) {
        return desk.breaches.record(
                actor, draft(person.personId(), "Abre chamados sem fim", Measure.LIMIT, OptionalInt.of(aDay), 30));
    }

    private static BreachDraft draft(long person, String account, Measure measure, OptionalInt aDay, int days) {
        return new BreachDraft(person, Optional.empty(), account, measure, aDay, days);
    }

    private TicketNumber open(Actor actor) {
        return desk.tickets
                .open(actor, TicketDraft.of(Kind.INCIDENT, "Mais um", ""))
                .number();
    }

    private TicketDraft forRequester() {
        TicketDraft own = TicketDraft.of(Kind.INCIDENT, "By phone", "");
        return new TicketDraft(
                own.kind(),
                own.subject(),
                own.description(),
                OptionalLong.of(desk.requester.personId()),
                own.priority(),
                own.impact(),
                own.urgency(),
                own.team(),
                own.assignee(),
                own.contact());
    }

    private static int status(Runnable work) {
        try {
            work.run();
            return 0;
        } catch (ProblemException e) {
            return e.problem().kind().status();
        }
    }
}
