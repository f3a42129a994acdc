package org.arrimo.tickets.core;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.arrimo.tickets.api.LinkType.BLOCKED_BY;
import static org.arrimo.tickets.api.LinkType.BLOCKS;
import static org.arrimo.tickets.api.LinkType.CHILD_OF;
import static org.arrimo.tickets.api.LinkType.DUPLICATED_BY;
import static org.arrimo.tickets.api.LinkType.DUPLICATES;
import static org.arrimo.tickets.api.LinkType.PARENT_OF;
import static org.arrimo.tickets.api.LinkType.RELATES_TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What tickets have to do with one another. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class LinkDeskTest {
    private final Desk desk;

    LinkDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aLinkIsReadFromEitherEndInItsOwnWords() {
        for (LinkType type : LinkType.values()) {
            TicketNumber one = desk.incident();
            TicketNumber other = desk.incident();
            Link made = desk.links.link(desk.agent, one, type, other);
            assertThat(made.type()).isEqualTo(type);
            assertThat(made.other().number()).isEqualTo(other);
            assertThat(told(desk.agent, one)).containsExactly(type + " " + other);
            assertThat(told(desk.agent, other)).containsExactly(type.inverse() + " " + one);
        }
    }

    @Test
    void aLinkIsMadeOnceFromWhicheverEndAndTakenAwayFromEither() {
        for (LinkType type : LinkType.values()) {
            TicketNumber one = desk.incident();
            TicketNumber other = desk.incident();
            desk.links.link(desk.agent, one, type, other);
            desk.links.link(desk.agent, other, type.inverse(), one);
            assertThat(told(desk.agent, one)).hasSize(1);
            assertThat(linkings(one)).hasSize(1);
            desk.links.unlink(desk.agent, other, type.inverse(), one);
            desk.links.unlink(desk.agent, other, type.inverse(), one);
            assertThat(told(desk.agent, one)).isEmpty();
            assertThat(told(desk.agent, other)).isEmpty();
            assertThat(linkings(one)).hasSize(2);
        }
    }

    @Test
    void linksComeByTypeThenByNumber() {
        List<TicketNumber> others = Stream.generate(desk::incident).limit(4).toList();
        TicketNumber one = desk.incident();
        desk.links.link(desk.agent, one, BLOCKED_BY, others.get(3));
        desk.links.link(desk.agent, one, BLOCKED_BY, others.get(1));
        desk.links.link(desk.agent, one, RELATES_TO, others.get(2));
        desk.links.link(desk.agent, one, DUPLICATES, others.get(0));
        assertThat(told(desk.agent, one))
                .containsExactly(
                        RELATES_TO + " " + others.get(2),
                        DUPLICATES + " " + others.get(0),
                        BLOCKED_BY + " " + others.get(1),
                        BLOCKED_BY + " " + others.get(3));
    }

    @Test
    void bothHistoriesTellItToStaffAlone() {
        TicketNumber one = desk.incident();
        TicketNumber other = desk.incident();
        desk.links.link(desk.agent, one, BLOCKS, other);
        desk.links.unlink(desk.agent, one, BLOCKS, other);
        assertThat(linkings(one))
                .containsExactly(
                        new Change("link.blocks", null, other.toString()),
                        new Change("link.blocks", other.toString(), null));
        assertThat(linkings(other))
                .containsExactly(
                        new Change("link.blocked-by", null, one.toString()),
                        new Change("link.blocked-by", one.toString(), null));
        assertThat(desk.history(desk.requester, one)).hasSize(1);
    }

    @Test
    void whoMayNotSeeTheOtherEndSeesNoLink() {
        TicketNumber own = desk.incident();
        TicketNumber foreign = desk.tickets
                .open(desk.stranger, TicketDraft.of(Kind.INCIDENT, "Segredo", ""))
                .number();
        desk.links.link(desk.agent, own, DUPLICATED_BY, foreign);
        desk.links.link(desk.agent, own, RELATES_TO, desk.incident());
        assertThat(told(desk.agent, own)).hasSize(2);
        assertThat(told(desk.manager, own)).hasSize(2);
        for (Actor actor : List.of(desk.requester, desk.colleague)) {
            assertThat(told(actor, own)).singleElement().asString().startsWith("RELATES_TO");
        }
        assertThat(told(desk.stranger, foreign)).isEmpty();
        assertThat(refused(() -> told(desk.stranger, own))).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void linkingIsTheDesksOnBothTickets() {
        TicketNumber one = desk.handedOver();
        TicketNumber other = desk.handedOver();
        for (Actor actor : List.of(desk.manager, desk.requester, desk.colleague, desk.partner)) {
            assertThat(refused(() -> desk.links.link(actor, one, BLOCKS, other)))
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refused(() -> desk.links.resolveChildren(actor, one)))
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(desk.stranger, desk.blindColleague, desk.nobody)) {
            assertThat(refused(() -> desk.links.link(actor, one, BLOCKS, other)))
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
        for (Actor actor : List.of(desk.agent, desk.lead, desk.admin)) {
            desk.links.link(actor, one, BLOCKS, other);
            desk.links.unlink(actor, one, BLOCKS, other);
        }
        TicketNumber never = new TicketNumber(Kind.INCIDENT, 999_999_999);
        assertThat(refused(() -> desk.links.link(desk.agent, one, BLOCKS, never)))
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void aTicketIsNotLinkedToItself() {
        TicketNumber one = desk.incident();
        assertThatThrownBy(() -> desk.links.link(desk.agent, one, RELATES_TO, one))
                .hasMessageContaining("other is the ticket itself");
    }

    @Test
    void aChildHasOneParentAndNeverStandsAboveIt() {
        TicketNumber grandparent = desk.incident();
        TicketNumber parent = desk.incident();
        TicketNumber child = desk.incident();
        desk.links.link(desk.agent, grandparent, PARENT_OF, parent);
        desk.links.link(desk.agent, child, CHILD_OF, parent);
        assertThat(code(() -> desk.links.link(desk.agent, desk.incident(), PARENT_OF, child)))
                .isEqualTo("has-parent");
        assertThat(code(() -> desk.links.link(desk.agent, child, PARENT_OF, grandparent)))
                .isEqualTo("parent-loop");
        assertThat(code(() -> desk.links.link(desk.agent, parent, PARENT_OF, grandparent)))
                .isEqualTo("parent-loop");
    }

    @Test
    void aFamilyHasTwentyOneGenerationsAtMost() {
        TicketNumber lowest = desk.incident();
        for (int i = 0; i < 20; i++) {
            TicketNumber child = desk.incident();
            desk.links.link(desk.agent, lowest, PARENT_OF, child);
            lowest = child;
        }
        TicketNumber last = lowest;
        assertThat(code(() -> desk.links.link(desk.agent, last, PARENT_OF, desk.incident())))
                .isEqualTo("too-deep");
    }

    @Test
    void ofFourWhoWouldCloseALoopTogetherNotAllDo() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                List<TicketNumber> ring =
                        Stream.generate(desk::incident).limit(4).toList();
                CyclicBarrier together = new CyclicBarrier(4);
                List<Callable<Boolean>> links = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    TicketNumber parent = ring.get(i);
                    TicketNumber child = ring.get((i + 1) % 4);
                    links.add(() -> {
                        together.await();
                        try {
                            desk.links.link(desk.agent, parent, PARENT_OF, child);
                            return true;
                        } catch (ProblemException e) {
                            assertThat(e.problem().kind()).isEqualTo(Problem.Kind.CONFLICT);
                            return false;
                        }
                    });
                }
                int done = 0;
                for (Future<Boolean> link : threads.invokeAll(links)) {
                    done += link.get() ? 1 : 0;
                }
                assertThat(done).isBetween(1, 3);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aParentIsNotClosedOverOpenChildren() {
        TicketNumber parent = desk.incident();
        TicketNumber child = desk.incident();
        desk.links.link(desk.agent, parent, PARENT_OF, child);
        desk.change(desk.agent, parent, Desk.RESOLVED);
        TicketPatch closed = TicketPatch.NONE.withState(State.CLOSED);
        assertThat(code(() -> desk.change(desk.agent, parent, closed))).isEqualTo("open-children");
        assertThat(desk.get(parent).state()).isEqualTo(State.RESOLVED);
        desk.change(desk.agent, child, TicketPatch.NONE.withState(State.CANCELLED));
        assertThat(desk.change(desk.agent, parent, closed).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void theOpenChildrenAreResolvedTogether() {
        TicketNumber parent = desk.incident();
        List<TicketNumber> children = Stream.generate(desk::incident).limit(3).toList();
        children.forEach(child -> desk.links.link(desk.agent, parent, PARENT_OF, child));
        TicketNumber grandchild = desk.incident();
        desk.links.link(desk.agent, children.get(0), PARENT_OF, grandchild);
        desk.change(desk.agent, children.get(1), TicketPatch.NONE.withState(State.CANCELLED));
        desk.change(desk.agent, children.get(2), TicketPatch.NONE.withTeam(OptionalLong.of(desk.network)));
        assertThat(desk.links.resolveChildren(desk.agent, parent))
                .containsExactly(children.get(0), children.get(2), grandchild);
        assertThat(desk.get(children.get(0)).state()).isEqualTo(State.RESOLVED);
        assertThat(desk.get(children.get(1)).state()).isEqualTo(State.CANCELLED);
        assertThat(desk.get(children.get(2)).state()).isEqualTo(State.RESOLVED);
        assertThat(desk.get(parent).state()).isEqualTo(State.NEW);
        assertThat(desk.get(grandchild).state()).isEqualTo(State.RESOLVED);
        assertThat(desk.links.resolveChildren(desk.agent, parent)).isEmpty();
    }

    @Test
    void resolvedChildrenSayHowInTheParentsWordsOrInTheirRequestersLanguage() {
        TicketNumber parent = desk.incident();
        List<TicketNumber> children = Stream.generate(desk::incident).limit(2).toList();
        desk.links.link(desk.agent, parent, PARENT_OF, children.get(0));
        desk.links.resolveChildren(desk.agent, parent);
        assertThat(desk.get(children.get(0)).resolution()).contains(ResolutionCode.SOLVED);
        assertThat(desk.get(children.get(0)).solution()).contains("Solved together with " + parent + ".");
        desk.links.link(desk.agent, parent, PARENT_OF, children.get(1));
        desk.change(
                desk.agent, parent, TicketPatch.NONE.resolved(ResolutionCode.WORKAROUND, "Por agora, a outra rede."));
        desk.links.resolveChildren(desk.agent, parent);
        assertThat(desk.get(children.get(1)).resolution()).contains(ResolutionCode.WORKAROUND);
        assertThat(desk.get(children.get(1)).solution()).contains("Por agora, a outra rede.");
    }

    private List<String> told(Actor actor, TicketNumber number) {
        return desk.links.list(actor, number).stream()
                .map(link -> link.type() + " " + link.other().number())
                .toList();
    }

    private List<Change> linkings(TicketNumber number) {
        return desk.history(desk.agent, number).stream()
                .map(Entry::event)
                .filter(event -> event.type().endsWith("linked"))
                .flatMap(event -> event.changes().stream())
                .toList();
    }

    private static Problem.Kind refused(Runnable work) {
        return problem(work).kind();
    }

    private static String code(Runnable work) {
        return problem(work).code();
    }

    private static Problem problem(Runnable work) {
        try {
            work.run();
        } catch (ProblemException e) {
            return e.problem();
        }
        throw new AssertionError("It was done");
    }
}
