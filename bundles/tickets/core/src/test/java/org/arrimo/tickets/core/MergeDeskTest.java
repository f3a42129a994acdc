package org.arrimo.tickets.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;

import static org.assertj.core.api.Assertions.assertThat;

/** Tickets that are merged, and are themselves again. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class MergeDeskTest extends MergeCase {
    MergeDeskTest(Desk desk) {
        super(desk);
    }

    @Test
    void whatWasSaidOnAMergedTicketIsShownInTheOtherOneInTheOrderOfTime() {
        TicketNumber one = desk.incident();
        TicketNumber into = desk.incident();
        say(into, "first");
        say(one, "second");
        say(into, "third");
        Ticket merged = merge(one, into);
        assertThat(merged.state()).isEqualTo(State.CLOSED);
        assertThat(merged.mergedInto()).contains(into);
        assertThat(merged.next()).isEmpty();
        assertThat(told(desk.agent, into)).containsExactly("first", "second < " + one, "third");
        assertThat(told(desk.agent, one)).containsExactly("second");
        assertThat(desk.get(into).mergedInto()).isEmpty();
    }

    @Test
    void whatWasSaidLastIsOfThePartThatSomebodyMaySee() {
        TicketNumber one = desk.tickets
                .open(desk.blindColleague, TicketDraft.of(Kind.INCIDENT, "VPN também", ""))
                .number();
        TicketNumber into = desk.incident();
        say(into, "first");
        say(one, "second");
        merge(one, into);
        assertThat(desk.tickets.lastSaid(desk.agent, into)).map(Message::body).contains("second");
        assertThat(desk.tickets.lastSaid(desk.requester, into))
                .map(Message::body)
                .contains("first");
        for (Actor actor : List.of(desk.agent, desk.blindColleague)) {
            assertThat(desk.tickets.lastSaid(actor, one)).map(Message::body).contains("second");
        }
    }

    @Test
    void theConversationOfAMergedTicketIsPagedLikeAnyOther() {
        TicketNumber one = desk.incident();
        TicketNumber into = desk.incident();
        for (int i = 0; i < 10; i++) {
            say(i % 2 == 0 ? one : into, "message " + i);
        }
        merge(one, into);
        for (Actor actor : List.of(desk.agent, desk.requester)) {
            List<String> told = new ArrayList<>();
            Optional<Cursor> next = Optional.empty();
            do {
                Page<Message> page = desk.tickets.messages(actor, into, new PageRequest(3, next));
                page.items().forEach(message -> told.add(message.body()));
                next = page.next();
            } while (next.isPresent());
            assertThat(told).hasSize(10).isSorted();
        }
    }

    @Test
    void itIsTakenOutAgainAsItWasAndWhatWasWrittenMeanwhileStays() {
        TicketNumber one = desk.incident();
        TicketNumber into = desk.incident();
        desk.change(desk.agent, one, Desk.to(State.RESOLVED));
        say(one, "before");
        Ticket old = desk.get(one);
        merge(one, into);
        say(into, "meanwhile");
        desk.tickets.say(desk.requester, one, Visibility.PUBLIC, "thanks");
        assertThat(told(desk.agent, into)).containsExactly("before < " + one, "meanwhile", "thanks < " + one);
        Ticket now = desk.merges.unmerge(desk.agent, one, OptionalLong.empty());
        assertThat(now.state()).isEqualTo(State.RESOLVED);
        assertThat(now.resolvedAt()).isEqualTo(old.resolvedAt());
        assertThat(now.closedAt()).isEmpty();
        assertThat(now.reopens()).isZero();
        assertThat(now.version()).isGreaterThan(old.version());
        assertThat(now.mergedInto()).isEmpty();
        assertThat(told(desk.agent, one)).containsExactly("before", "thanks");
        assertThat(told(desk.agent, into)).containsExactly("meanwhile");
    }

    @Test
    void aChainIsUndoneInEitherOrder() {
        for (boolean firstFirst : List.of(true, false)) {
            TicketNumber a = said("a");
            TicketNumber b = said("b");
            TicketNumber c = said("c");
            merge(a, b);
            merge(b, c);
            assertThat(told(desk.agent, c)).containsExactly("a < " + a, "b < " + b, "c");
            assertThat(told(desk.agent, b)).containsExactly("a < " + a, "b");
            assertThat(desk.get(a).mergedInto()).contains(c);
            desk.merges.unmerge(desk.agent, firstFirst ? a : b, OptionalLong.empty());
            assertThat(told(desk.agent, c)).hasSize(firstFirst ? 2 : 1);
            assertThat(told(desk.agent, b)).hasSize(firstFirst ? 1 : 2);
            desk.merges.unmerge(desk.agent, firstFirst ? b : a, OptionalLong.empty());
            assertThat(told(desk.agent, a)).containsExactly("a");
            assertThat(told(desk.agent, b)).containsExactly("b");
            assertThat(told(desk.agent, c)).containsExactly("c");
        }
    }

    @Test
    void aMergedTicketTakesNothingAndNamesWhereItGoesOn() {
        TicketNumber one = desk.handedOver();
        TicketNumber into = desk.incident();
        merge(one, into);
        List<Runnable> changes = List.of(
                () -> desk.change(desk.agent, one, TicketPatch.NONE.withState(State.IN_PROGRESS)),
                () -> desk.change(desk.agent, one, TicketPatch.NONE.withSubject("Other")),
                () -> desk.tickets.say(desk.agent, one, Visibility.PUBLIC, "x"),
                () -> desk.tickets.say(desk.agent, one, Visibility.PRIVATE, "x"),
                () -> desk.links.link(desk.agent, one, LinkType.BLOCKS, desk.incident()),
                () -> merge(one, desk.incident()),
                () -> merge(desk.incident(), one),
                () -> desk.merges.split(desk.agent, one, OptionalLong.empty(), draft(Set.of(1L))));
        for (Runnable change : changes) {
            Problem problem = Refused.problem(change);
            assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(problem.code()).isEqualTo("merged");
            assertThat(problem.args()).containsExactly(into.toString());
        }
        Problem partner = Refused.problem(() -> desk.tickets.say(desk.partner, one, Visibility.PUBLIC, "x"));
        assertThat(partner.code()).isEqualTo("merged");
        assertThat(partner.args()).isEmpty();
        assertThat(partner.detail()).doesNotContain(into.toString());
    }

    @Test
    void whoSeesOnlyOneOfThemSeesWhatWasSaidThereAndNothingOfTheOther() throws IOException {
        TicketNumber own = desk.incident();
        TicketNumber foreign = desk.tickets
                .open(desk.stranger, TicketDraft.of(Kind.INCIDENT, "Mine too", "it is down"))
                .number();
        desk.tickets.say(desk.requester, own, Visibility.PUBLIC, "own");
        desk.tickets.say(desk.stranger, foreign, Visibility.PUBLIC, "foreign");
        merge(own, foreign);
        assertThat(told(desk.requester, own)).containsExactly("own");
        assertThat(told(desk.stranger, foreign)).containsExactly("foreign");
        assertThat(told(desk.agent, foreign)).containsExactly("own < " + own, "foreign");
        assertThat(desk.tickets.get(desk.requester, own).mergedInto()).isEmpty();
        assertThat(desk.merges.of(desk.requester, own).into()).isEmpty();
        assertThat(desk.merges.of(desk.stranger, foreign).parts()).isEmpty();
        assertThat(Refused.problem(() -> told(desk.requester, foreign)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        desk.change(desk.agent, foreign, Desk.to(State.ON_HOLD));
        desk.tickets.say(desk.requester, own, Visibility.PUBLIC, "more");
        assertThat(desk.get(foreign).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(told(desk.stranger, foreign)).containsExactly("foreign");
        assertThat(desk.history(desk.stranger, foreign).toString()).doesNotContain(desk.requester.name());
        assertThat(desk.history(desk.requester, own).toString()).doesNotContain(foreign.toString());
        assertThat(desk.history(desk.stranger, foreign).toString()).doesNotContain(own.toString());
    }

    @Test
    void aPrivateNoteStaysPrivateWhereverItIsShown() {
        TicketNumber one = desk.incident();
        TicketNumber into = desk.incident();
        desk.tickets.say(desk.agent, one, Visibility.PRIVATE, "secret");
        merge(one, into);
        assertThat(told(desk.agent, into)).containsExactly("secret < " + one);
        assertThat(told(desk.manager, into)).hasSize(1);
        assertThat(told(desk.requester, into)).isEmpty();
        assertThat(told(desk.requester, one)).isEmpty();
    }

    @Test
    void theReplyOfAMergedTicketsRequesterWakesWhereItGoesOn() {
        TicketNumber one = desk.incident();
        TicketNumber into = desk.incident();
        merge(one, into);
        desk.change(desk.agent, into, Desk.to(State.ON_HOLD));
        long version = desk.get(into).version();
        desk.tickets.say(desk.requester, one, Visibility.PUBLIC, "here it is");
        assertThat(desk.get(into).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(desk.get(into).version()).isGreaterThan(version);
        assertThat(desk.get(one).state()).isEqualTo(State.CLOSED);
        assertThat(told(desk.agent, into)).containsExactly("here it is < " + one);
    }

    @Test
    void filesGoAlong(@TempDir Path folder) throws IOException {
        Attachments files = desk.attachments(folder);
        TicketNumber one = desk.incident();
        TicketNumber into = desk.incident();
        long loose = attach(files, desk.agent, one);
        long sent = attach(files, desk.agent, one);
        long message = desk.tickets
                .say(desk.agent, one, Visibility.PUBLIC, "see there", Set.of(sent))
                .id();
        merge(one, into);
        assertThat(files.list(desk.agent, into))
                .extracting(file -> file.id() + " " + file.from().orElseThrow())
                .containsExactly(loose + " " + one, sent + " " + one);
        assertThat(files.download(desk.requester, into, loose).attachment().id())
                .isEqualTo(loose);
        assertThat(files.list(desk.requester, one)).hasSize(2);
        long late = attach(files, desk.requester, one);
        assertThat(files.list(desk.agent, into)).hasSize(3);
        desk.merges.unmerge(desk.agent, one, OptionalLong.empty());
        assertThat(files.list(desk.agent, into)).isEmpty();
        assertThat(files.list(desk.agent, one)).extracting("id").containsExactly(loose, sent, late);
        TicketNumber split = desk.merges
                .split(desk.agent, one, OptionalLong.empty(), draft(Set.of(message)))
                .number();
        assertThat(files.list(desk.agent, split)).extracting("id").containsExactly(sent);
        assertThat(files.list(desk.agent, one)).extracting("id").containsExactly(loose, late);
        assertThat(Refused.problem(() -> files.download(desk.agent, one, sent)).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void whatIsMergedIsNotOpenForListsFiguresAndDuplicates() {
        TicketNumber one = desk.tickets
                .open(desk.requester, TicketDraft.of(Kind.INCIDENT, "Xylophone quartet", ""))
                .number();
        TicketNumber into = desk.incident();
        TicketFilter open = TicketFilter.ALL.withStates(Set.of(State.NEW));
        long before = desk.tickets.figures(desk.agent, open).tickets();
        merge(one, into);
        assertThat(desk.tickets.figures(desk.agent, open).tickets()).isEqualTo(before - 1);
        assertThat(desk.tickets.list(desk.agent, open, PageRequest.first(200)).items())
                .extracting(TicketRow::number)
                .doesNotContain(one);
        assertThat(desk.duplicates.like(desk.agent, "xylophone quartet")).isEmpty();
        desk.merges.unmerge(desk.agent, one, OptionalLong.empty());
        assertThat(desk.tickets.figures(desk.agent, open).tickets()).isEqualTo(before);
        assertThat(desk.duplicates.like(desk.agent, "xylophone quartet")).hasSize(1);
    }

    @Test
    void ofThreeWhoWouldMergeInARingNotAllDoAndNothingIsLost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                List<TicketNumber> ring = List.of(said("a"), said("b"), said("c"));
                CyclicBarrier together = new CyclicBarrier(4);
                List<Callable<Boolean>> deeds = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    TicketNumber one = ring.get(i);
                    TicketNumber into = ring.get((i + 1) % 3);
                    deeds.add(() -> {
                        together.await();
                        try {
                            merge(one, into);
                            return true;
                        } catch (ProblemException e) {
                            assertThat(e.problem().code()).isEqualTo("merged");
                            return false;
                        }
                    });
                }
                deeds.add(() -> {
                    together.await();
                    for (int i = 0; i < 10; i++) {
                        desk.tickets.say(desk.requester, ring.get(i % 3), Visibility.PUBLIC, "reply " + i);
                    }
                    return false;
                });
                int merged = 0;
                for (Future<Boolean> deed : threads.invokeAll(deeds)) {
                    merged += deed.get() ? 1 : 0;
                }
                assertThat(merged).isBetween(1, 2);
                int shown = 0;
                for (TicketNumber number : ring) {
                    shown += desk.get(number).mergedInto().isEmpty()
                            ? told(desk.agent, number).size()
                            : 0;
                }
                assertThat(shown).isEqualTo(13);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
