package org.arrimo.tickets.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands below a ticket, however far down. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class FamilyDeskTest {
    private final Desk desk;

    FamilyDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whatIsOpenIsFoundInEveryGenerationAlsoBelowWhatIsClosed() {
        TicketNumber top = desk.incident();
        TicketNumber child = below(top);
        TicketNumber grandchild = below(child);
        TicketNumber sibling = below(top);
        assertThat(desk.families.open(desk.agent, top)).containsExactly(child, grandchild, sibling);
        desk.change(desk.agent, child, Desk.RESOLVED);
        desk.families.close(desk.agent, child, OptionalLong.empty());
        assertThat(desk.families.open(desk.manager, top)).containsExactly(grandchild, sibling);
        assertThat(desk.families.open(desk.agent, grandchild)).isEmpty();
    }

    @Test
    void allOfItIsResolvedAndTheOutcomeReported() {
        TicketNumber top = desk.incident();
        TicketNumber child = below(top);
        TicketNumber grandchild = below(child);
        assertThat(Refused.problem(() -> resolve(desk.agent, top, Optional.empty()))
                        .field())
                .contains("solution");
        BulkJob job = resolve(desk.agent, top, Optional.of("Switch replaced."));
        assertThat(job.state()).isEqualTo(BulkJob.State.DONE);
        assertThat(job.done()).isEqualTo(2);
        assertThat(job.refusals()).isEmpty();
        for (TicketNumber number : List.of(child, grandchild)) {
            Ticket ticket = desk.get(number);
            assertThat(ticket.state()).isEqualTo(State.RESOLVED);
            assertThat(ticket.solution()).contains("Switch replaced.");
        }
        assertThat(desk.get(top).state()).isEqualTo(State.NEW);
        assertThat(Refused.code(() -> resolve(desk.agent, top, Optional.of("x"))))
                .isEqualTo("none-open");
        desk.bulk.undo(desk.agent, job.id());
        assertThat(desk.families.open(desk.agent, top)).containsExactly(child, grandchild);
    }

    @Test
    void theParentsOwnSolutionIsTakenWhereNoneIsSaid() {
        TicketNumber top = desk.incident();
        TicketNumber grandchild = below(below(top));
        desk.change(desk.agent, top, TicketPatch.NONE.resolved(ResolutionCode.WORKAROUND, "Use the other one."));
        resolve(desk.agent, top, Optional.empty());
        assertThat(desk.get(grandchild).resolution()).contains(ResolutionCode.WORKAROUND);
        assertThat(desk.get(grandchild).solution()).contains("Use the other one.");
    }

    @Test
    void aParentIsNotClosedOverAGrandchildUnlessThatIsSaid() {
        TicketNumber top = desk.incident();
        TicketNumber child = below(top);
        TicketNumber grandchild = below(child);
        desk.change(desk.agent, child, Desk.RESOLVED);
        desk.change(desk.agent, top, Desk.RESOLVED);
        Problem refused = Refused.problem(() -> desk.change(desk.agent, top, closed()));
        assertThat(refused.code()).isEqualTo("open-children");
        assertThat(refused.args()).containsExactly("1");
        long version = desk.get(top).version();
        assertThat(Refused.kind(() -> desk.families.close(desk.agent, top, OptionalLong.of(version + 1))))
                .isEqualTo(Problem.Kind.STALE);
        assertThat(desk.families
                        .close(desk.agent, top, OptionalLong.of(version))
                        .state())
                .isEqualTo(State.CLOSED);
        assertThat(desk.get(grandchild).state()).isEqualTo(State.NEW);
    }

    @Test
    void closingOverThemObeysTheStates() {
        TicketNumber top = desk.incident();
        below(top);
        assertThat(Refused.kind(() -> desk.families.close(desk.agent, top, OptionalLong.empty())))
                .isEqualTo(Problem.Kind.CONFLICT);
        assertThat(desk.get(top).state()).isEqualTo(State.NEW);
    }

    @Test
    void itIsTheDesksAlone() {
        TicketNumber top = desk.handedOver();
        below(top);
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.partner, desk.stranger, desk.nobody)) {
            assertThat(Refused.kind(() -> desk.families.open(actor, top))).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(Refused.kind(() -> resolve(actor, top, Optional.of("x"))))
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(Refused.kind(() -> desk.families.close(actor, top, OptionalLong.empty())))
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
        assertThat(Refused.kind(() -> resolve(desk.manager, top, Optional.of("x"))))
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(Refused.kind(() -> desk.families.close(desk.manager, top, OptionalLong.empty())))
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(desk.families.open(desk.manager, top)).hasSize(1);
    }

    @Test
    void aLoopIsRefusedHoweverLong() {
        TicketNumber top = desk.incident();
        TicketNumber last = top;
        for (int generation = 0; generation < 5; generation++) {
            last = below(last);
        }
        TicketNumber bottom = last;
        assertThat(Refused.code(() -> desk.links.link(desk.agent, top, LinkType.CHILD_OF, bottom)))
                .isEqualTo("parent-loop");
        assertThat(desk.families.open(desk.agent, bottom)).isEmpty();
    }

    @Test
    void manyAreAJob() {
        TicketNumber top = desk.incident();
        List<TicketNumber> all = new ArrayList<>();
        for (int i = 0; i <= Bulk.AT_ONCE; i++) {
            all.add(below(i % 2 == 0 ? top : all.get(0)));
        }
        assertThat(Refused.code(() -> desk.links.resolveChildren(desk.agent, top)))
                .isEqualTo("too-many-below");
        BulkJob job = resolve(desk.agent, top, Optional.of("Done."));
        assertThat(job.state()).isEqualTo(BulkJob.State.RUNNING);
        assertThat(job.total()).isEqualTo(Bulk.AT_ONCE + 1);
        desk.bulk.cancel(desk.agent, job.id());
    }

    private BulkJob resolve(Actor actor, TicketNumber number, Optional<String> solution) {
        return desk.families.resolve(actor, number, Optional.empty(), solution);
    }

    private static TicketPatch closed() {
        return TicketPatch.NONE.withState(State.CLOSED);
    }

    private TicketNumber below(TicketNumber parent) {
        TicketNumber child = desk.incident();
        desk.links.link(desk.agent, child, LinkType.CHILD_OF, parent);
        return child;
    }
}
