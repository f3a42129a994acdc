package org.arrimo.tickets.core;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.MergedPart;
import org.arrimo.tickets.api.Merging;
import org.arrimo.tickets.api.SplitDraft;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Who merges and splits what, what is split off, and what both tickets tell of it. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class MergeRulesTest extends MergeCase {
    MergeRulesTest(Desk desk) {
        super(desk);
    }

    @Test
    void mergingIsTheDesksOnBothTickets() {
        TicketNumber one = desk.handedOver();
        TicketNumber into = desk.handedOver();
        SplitDraft draft = draft(Set.of(say(one, "x")));
        for (Actor actor : List.of(desk.manager, desk.requester, desk.colleague, desk.partner)) {
            refused(Problem.Kind.FORBIDDEN, actor, one, into, draft);
        }
        for (Actor actor : List.of(desk.stranger, desk.blindColleague, desk.nobody)) {
            refused(Problem.Kind.NOT_FOUND, actor, one, into, draft);
        }
        TicketNumber never = new TicketNumber(Kind.INCIDENT, 999_999_999);
        TicketNumber otherKind = new TicketNumber(Kind.PROBLEM, into.id());
        for (TicketNumber missing : List.of(never, otherKind)) {
            assertThat(Refused.problem(() -> merge(one, missing)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(Refused.problem(() -> merge(missing, one)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        }
        for (Actor actor : List.of(desk.agent, desk.lead, desk.admin)) {
            desk.merges.merge(actor, one, OptionalLong.empty(), into);
            desk.merges.unmerge(actor, one, OptionalLong.empty());
        }
    }

    @Test
    void notIntoItselfNorIntoOneThatIsMergedNorInALoop() {
        TicketNumber a = desk.incident();
        TicketNumber b = desk.incident();
        Problem itself = Refused.problem(() -> merge(a, a));
        assertThat(itself.kind()).isEqualTo(Problem.Kind.INVALID);
        assertThat(itself.field()).contains("into");
        merge(a, b);
        assertThat(Refused.problem(() -> merge(a, b)).code()).isEqualTo("merged");
        assertThat(Refused.problem(() -> merge(b, a)).code()).isEqualTo("merged");
        assertThat(Refused.problem(() -> desk.merges.unmerge(desk.agent, b, OptionalLong.empty()))
                        .code())
                .isEqualTo("not-merged");
        TicketNumber split = split(b, say(b, "x"));
        desk.merges.merge(desk.agent, b, OptionalLong.empty(), split);
        assertThat(Refused.problem(() -> desk.merges.unsplit(desk.agent, split, OptionalLong.empty()))
                        .code())
                .isEqualTo("merge-loop");
    }

    @Test
    void oneThatIsOpenOrHasOpenChildrenIsNotBuried() {
        TicketNumber parent = desk.incident();
        TicketNumber into = desk.incident();
        desk.links.link(desk.agent, parent, LinkType.PARENT_OF, desk.incident());
        assertThat(Refused.problem(() -> merge(parent, into)).code()).isEqualTo("open-children");
        desk.change(desk.agent, into, TicketPatch.NONE.withState(State.CANCELLED));
        assertThat(Refused.problem(() -> merge(desk.incident(), into)).code()).isEqualTo("target-done");
        TicketNumber done = desk.incident();
        desk.change(desk.agent, done, Desk.to(State.RESOLVED));
        merge(done, into);
    }

    @Test
    void aVersionThatIsNotTheTicketsChangesNothing() {
        TicketNumber one = desk.incident();
        TicketNumber into = desk.incident();
        long message = say(one, "x");
        OptionalLong stale = OptionalLong.of(desk.get(one).version() - 1);
        assertThat(Refused.problem(() -> desk.merges.merge(desk.agent, one, stale, into))
                        .kind())
                .isEqualTo(Problem.Kind.STALE);
        assertThat(Refused.problem(() -> desk.merges.split(desk.agent, one, stale, draft(Set.of(message))))
                        .kind())
                .isEqualTo(Problem.Kind.STALE);
        OptionalLong read = OptionalLong.of(desk.get(one).version());
        Ticket merged = desk.merges.merge(desk.agent, one, read, into);
        assertThat(Refused.problem(() -> desk.merges.unmerge(desk.agent, one, read))
                        .kind())
                .isEqualTo(Problem.Kind.STALE);
        assertThat(told(desk.agent, into)).hasSize(1);
        desk.merges.unmerge(desk.agent, one, OptionalLong.of(merged.version()));
        TicketNumber split = split(one, message);
        assertThat(Refused.problem(() -> desk.merges.unsplit(desk.agent, split, OptionalLong.of(77)))
                        .kind())
                .isEqualTo(Problem.Kind.STALE);
        assertThat(told(desk.agent, split)).hasSize(1);
    }

    @Test
    void messagesBecomeATicketOfTheirOwnAndGoBackWithWhatWasAdded() {
        TicketNumber one = desk.handedOver();
        say(one, "stays");
        long moves = say(one, "moves");
        long before = desk.get(one).version();
        Ticket made = desk.merges.split(
                desk.agent,
                one,
                OptionalLong.empty(),
                new SplitDraft(
                        Kind.SERVICE_REQUEST,
                        "A new screen",
                        OptionalLong.of(desk.stranger.personId()),
                        Set.of(moves)));
        assertThat(made.number().kind()).isEqualTo(Kind.SERVICE_REQUEST);
        assertThat(made.subject()).isEqualTo("A new screen");
        assertThat(made.requester()).isEqualTo(desk.stranger.personId());
        assertThat(desk.get(one).version()).isGreaterThan(before);
        assertThat(told(desk.agent, one)).containsExactly("stays");
        assertThat(told(desk.agent, made.number())).containsExactly("moves < " + one);
        assertThat(told(desk.stranger, made.number())).containsExactly("moves");
        assertThat(told(desk.requester, one)).containsExactly("stays");
        say(made.number(), "added");
        Ticket back = desk.merges.unsplit(desk.agent, made.number(), OptionalLong.empty());
        assertThat(back.state()).isEqualTo(State.CLOSED);
        assertThat(back.mergedInto()).contains(one);
        assertThat(told(desk.agent, one)).containsExactly("stays", "moves", "added < " + made.number());
        assertThat(told(desk.requester, one)).containsExactly("stays", "moves");
        assertThat(told(desk.agent, made.number())).containsExactly("added");
        assertThat(Refused.problem(() -> desk.merges.unsplit(desk.agent, made.number(), OptionalLong.empty()))
                        .code())
                .isEqualTo("not-split");
        Ticket again = desk.merges.unmerge(desk.agent, made.number(), OptionalLong.empty());
        assertThat(again.state()).isEqualTo(State.NEW);
        assertThat(told(desk.agent, again.number())).containsExactly("moves < " + one, "added");
    }

    @Test
    void onlyMessagesOfTheConversationAreSplitOff() {
        TicketNumber one = desk.incident();
        long foreign = say(desk.incident(), "elsewhere");
        for (Set<Long> wrong : List.of(Set.<Long>of(), Set.of(foreign), Set.of(say(one, "x"), foreign))) {
            Problem problem =
                    Refused.problem(() -> desk.merges.split(desk.agent, one, OptionalLong.empty(), draft(wrong)));
            assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
            assertThat(problem.field()).contains("messages");
        }
        assertThat(told(desk.agent, one)).containsExactly("x");
    }

    @Test
    void bothHistoriesTellIt() {
        TicketNumber one = desk.incident();
        TicketNumber into = desk.incident();
        merge(one, into);
        desk.merges.unmerge(desk.agent, one, OptionalLong.empty());
        assertThat(changes(desk.agent, one))
                .containsExactly(
                        new Change("state", "new", "closed"),
                        new Change("merge.into", null, into.toString()),
                        new Change("state", "closed", "new"),
                        new Change("merge.into", into.toString(), null));
        assertThat(changes(desk.requester, one))
                .containsExactly(new Change("state", "new", "closed"), new Change("state", "closed", "new"));
        assertThat(changes(desk.agent, into))
                .containsExactly(
                        new Change("merge.from", null, one.toString()), new Change("merge.from", one.toString(), null));
        TicketNumber split = split(one, say(one, "x"));
        assertThat(changes(desk.agent, split))
                .containsExactly(
                        new Change("merge.origin", null, one.toString()), new Change("merge.messages", null, "1"));
        assertThat(changes(desk.agent, one)).contains(new Change("merge.split-off", null, split.toString()));
    }

    @Test
    void theTicketTellsWhatItHasFromOthers() {
        TicketNumber a = said("a");
        TicketNumber b = said("b");
        TicketNumber c = said("c");
        merge(a, b);
        merge(b, c);
        TicketNumber split = split(c, say(c, "x"));
        Merging merging = desk.merges.of(desk.agent, c);
        assertThat(merging.parts())
                .extracting(part -> part.ticket().number(), MergedPart::into, MergedPart::description)
                .containsExactly(tuple(a, b, "desde 9h"), tuple(b, c, "desde 9h"));
        assertThat(merging.splits()).extracting(TicketRow::number).containsExactly(split);
        assertThat(desk.merges.of(desk.agent, a).into().orElseThrow().number()).isEqualTo(b);
        assertThat(desk.merges.of(desk.agent, split).origin().orElseThrow().number())
                .isEqualTo(c);
    }
}
