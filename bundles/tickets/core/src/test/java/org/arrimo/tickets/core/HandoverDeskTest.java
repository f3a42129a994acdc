package org.arrimo.tickets.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Handover;
import org.arrimo.tickets.api.Handover.Direction;
import org.arrimo.tickets.api.HandoverChoices;
import org.arrimo.tickets.api.HandoverDraft;
import org.arrimo.tickets.api.HandoverReason;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A ticket goes up to those who know more, and back. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class HandoverDeskTest {
    private static final Actor SYSTEM = Actor.system("test");
    private static final OptionalLong ANY = OptionalLong.empty();

    private final Desk desk;
    private final long experts;
    private final long vendors;

    HandoverDeskTest(Desk desk) {
        this.desk = desk;
        experts = desk.team("Experts");
        vendors = desk.team("Vendors");
        desk.groups.arrange(SYSTEM, vendors, 3, OptionalLong.empty());
        desk.groups.arrange(SYSTEM, experts, 2, OptionalLong.empty());
        desk.groups.arrange(SYSTEM, desk.network, 2, OptionalLong.empty());
        desk.groups.arrange(SYSTEM, desk.serviceDesk, 1, OptionalLong.of(desk.network));
        desk.groups.arrange(SYSTEM, desk.provider, 2, OptionalLong.empty());
    }

    @Test
    void itGoesToTheTeamThatStandsAboveUnlessAnotherOfThatLevelIsNamed() {
        TicketNumber ticket = ofServiceDesk();
        assertThat(desk.handovers.choices(desk.agent, ticket))
                .isEqualTo(new HandoverChoices(List.of(desk.network, experts, desk.provider), ANY, true));
        assertThat(up(desk.agent, ticket, ANY).to()).isEqualTo(desk.network);
        assertThat(desk.get(ticket).team()).hasValue(desk.network);
        TicketNumber other = ofServiceDesk();
        assertThat(up(desk.agent, other, OptionalLong.of(experts)).to()).isEqualTo(experts);
        assertThat(desk.get(other).team()).hasValue(experts);
    }

    @Test
    void itIsFoundByTheWordsOfItsNoteByTheDeskAlone() {
        TicketNumber ticket = ofServiceDesk();
        desk.handovers.up(
                desk.agent,
                ticket,
                ANY,
                ANY,
                new HandoverDraft(HandoverReason.SKILL, "Needs routing", Optional.of("The zymurgy switch is odd")));
        assertThat(desk.filters
                        .find(desk.agent, "zymurgy", TicketOrder.LAST_UPDATED_FIRST, PageRequest.first(10))
                        .items())
                .extracting(TicketRow::number)
                .containsExactly(ticket);
        assertThat(desk.filters
                        .find(desk.requester, "zymurgy", TicketOrder.LAST_UPDATED_FIRST, PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void itWaitsInTheQueueOfThatTeamWithItsNote() {
        TicketNumber ticket = ofServiceDesk();
        desk.change(desk.agent, ticket, TicketPatch.NONE.withAssignee(OptionalLong.of(desk.agent.personId())));
        assertThat(desk.get(ticket).state()).isEqualTo(State.ASSIGNED);
        long version = desk.get(ticket).version();
        Handover done = up(desk.agent, ticket, ANY);
        Ticket after = desk.get(ticket);
        assertThat(after.state()).isEqualTo(State.NEW);
        assertThat(after.assignee()).isEmpty();
        assertThat(after.version()).isGreaterThan(version);
        assertThat(done)
                .isEqualTo(new Handover(
                        done.id(),
                        ticket,
                        Direction.UP,
                        desk.serviceDesk,
                        desk.network,
                        HandoverReason.SKILL,
                        "Needs routing",
                        done.note(),
                        desk.agent.personId(),
                        desk.clock.instant()));
        assertThat(desk.handovers.of(desk.manager, ticket)).containsExactly(done);
        Message note = messages(desk.agent, ticket).get(0);
        assertThat(note.id()).isEqualTo(done.note().getAsLong());
        assertThat(note.visibility()).isEqualTo(Message.Visibility.PRIVATE);
        assertThat(note.body()).isEqualTo("Traceroute ends at the core.");
        assertThat(changes(desk.agent, ticket))
                .contains("handover.direction up", "handover.reason skill", "handover.text Needs routing");
    }

    @Test
    void neitherRequesterNorPartnerReadsWhy() {
        TicketNumber ticket = ofServiceDesk();
        up(desk.agent, ticket, OptionalLong.of(desk.provider));
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.partner)) {
            assertThat(messages(actor, ticket)).as(actor.login()).isEmpty();
            assertThat(changes(actor, ticket)).as(actor.login()).noneMatch(change -> change.startsWith("handover"));
            assertThat(refused(() -> desk.handovers.of(actor, ticket)).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
    }

    @Test
    void itGoesBackToWhereItCameFromStepByStep() {
        TicketNumber ticket = ofServiceDesk();
        assertThat(refused(() -> back(desk.agent, ticket)).code()).isEqualTo("not-handed-up");
        up(desk.agent, ticket, OptionalLong.of(experts));
        up(desk.agent, ticket, ANY);
        assertThat(desk.get(ticket).team()).hasValue(vendors);
        assertThat(desk.handovers.choices(desk.agent, ticket))
                .isEqualTo(new HandoverChoices(List.of(), OptionalLong.of(experts), true));
        assertThat(refused(() -> up(desk.agent, ticket, ANY)).code()).isEqualTo("nobody-above");
        assertThat(back(desk.agent, ticket).to()).isEqualTo(experts);
        assertThat(back(desk.agent, ticket).to()).isEqualTo(desk.serviceDesk);
        assertThat(refused(() -> back(desk.agent, ticket)).code()).isEqualTo("not-handed-up");
        assertThat(desk.handovers.of(desk.agent, ticket))
                .extracting(Handover::direction)
                .containsExactly(Direction.BACK, Direction.BACK, Direction.UP, Direction.UP);
    }

    @Test
    void whatWasGivenToAnotherTeamMeanwhileDoesNotGoBackFromThere() {
        TicketNumber ticket = ofServiceDesk();
        up(desk.agent, ticket, OptionalLong.of(experts));
        desk.change(desk.agent, ticket, TicketPatch.NONE.withTeam(OptionalLong.of(desk.provider)));
        assertThat(desk.handovers.choices(desk.agent, ticket).back()).isEmpty();
        assertThat(refused(() -> back(desk.agent, ticket)).code()).isEqualTo("not-handed-up");
        desk.change(desk.agent, ticket, TicketPatch.NONE.withTeam(OptionalLong.of(experts)));
        assertThat(back(desk.agent, ticket).to()).isEqualTo(desk.serviceDesk);
    }

    @Test
    void aPartnerHandsBackWithoutANoteAndNeverUp() {
        TicketNumber ticket = ofServiceDesk();
        up(desk.agent, ticket, OptionalLong.of(desk.provider));
        assertThat(desk.handovers.choices(desk.partner, ticket))
                .isEqualTo(new HandoverChoices(List.of(), OptionalLong.of(desk.serviceDesk), false));
        HandoverDraft silent = new HandoverDraft(HandoverReason.INCOMPLETE, "No address", Optional.empty());
        assertThat(refused(() -> desk.handovers.up(desk.partner, ticket, ANY, ANY, silent))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        Problem note = refused(() -> back(desk.partner, ticket));
        assertThat(note.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(note.field()).contains("note");
        Handover done = desk.handovers.back(desk.partner, ticket, ANY, silent);
        assertThat(done.note()).isEmpty();
        assertThat(desk.get(ticket).team()).hasValue(desk.serviceDesk);
        assertThat(refused(() -> desk.handovers.choices(desk.partner, ticket)).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(changes(desk.agent, ticket)).contains("handover.reason incomplete");
    }

    @Test
    void whoMayNotIsRefusedAndNothingChanges() {
        TicketNumber ticket = ofServiceDesk();
        Ticket before = desk.get(ticket);
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.manager)) {
            assertThat(refused(() -> up(actor, ticket, ANY)).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refused(() -> back(actor, ticket)).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(desk.handovers.choices(actor, ticket).any())
                    .as(actor.login())
                    .isFalse();
        }
        for (Actor actor : List.of(desk.stranger, desk.blindColleague, desk.partner, desk.nobody)) {
            assertThat(refused(() -> up(actor, ticket, ANY)).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(refused(() -> back(actor, ticket)).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
        assertThat(desk.get(ticket)).isEqualTo(before);
        assertThat(desk.handovers.of(desk.agent, ticket)).isEmpty();
        for (Actor actor : List.of(desk.agent, desk.second, desk.lead, desk.admin)) {
            TicketNumber one = ofServiceDesk();
            up(actor, one, ANY);
            back(actor, one);
        }
    }

    @Test
    void aDraftThatSaysTooLittleOrTooMuchIsRefused() {
        TicketNumber ticket = ofServiceDesk();
        Ticket before = desk.get(ticket);
        assertThat(fieldOf(ticket, new HandoverDraft(null, "x", Optional.of("y"))))
                .isEqualTo("reason");
        for (String text : Arrays.asList(null, " ", "a\nb", "x".repeat(501))) {
            assertThat(fieldOf(ticket, new HandoverDraft(HandoverReason.SKILL, text, Optional.of("y"))))
                    .isEqualTo("text");
        }
        for (String note : Arrays.asList(null, " ", "x".repeat(50_001))) {
            assertThat(fieldOf(ticket, new HandoverDraft(HandoverReason.SKILL, "x", Optional.ofNullable(note))))
                    .isEqualTo("note");
        }
        assertThat(refused(() -> up(desk.agent, ticket, OptionalLong.of(vendors)))
                        .code())
                .isEqualTo("not-above");
        assertThat(refused(() -> up(desk.agent, ticket, OptionalLong.of(desk.serviceDesk)))
                        .code())
                .isEqualTo("not-above");
        assertThat(refused(() -> up(desk.agent, ticket, OptionalLong.of(999_999)))
                        .code())
                .isEqualTo("not-above");
        assertThat(desk.get(ticket)).isEqualTo(before);
        assertThat(messages(desk.agent, ticket)).isEmpty();
    }

    @Test
    void whatIsDoneOrHasNoTeamGoesNowhere() {
        TicketNumber teamless = desk.incident();
        assertThat(refused(() -> up(desk.agent, teamless, ANY)).code()).isEqualTo("no-team");
        assertThat(refused(() -> back(desk.agent, teamless)).code()).isEqualTo("no-team");
        TicketNumber done = ofServiceDesk();
        up(desk.agent, done, ANY);
        desk.change(desk.agent, done, TicketPatch.NONE.withState(State.IN_PROGRESS));
        desk.change(desk.agent, done, Desk.RESOLVED);
        assertThat(refused(() -> up(desk.agent, done, ANY)).code()).isEqualTo("not-open");
        assertThat(refused(() -> back(desk.agent, done)).code()).isEqualTo("not-open");
        assertThat(desk.handovers.choices(desk.agent, done).any()).isFalse();
    }

    @Test
    void whoReadAnOlderVersionWinsUnlessTheTeamWasChanged() {
        TicketNumber ticket = ofServiceDesk();
        OptionalLong read = OptionalLong.of(desk.get(ticket).version());
        desk.change(desk.agent, ticket, TicketPatch.NONE.withSubject("Another"));
        desk.handovers.up(desk.agent, ticket, read, ANY, draft());
        assertThat(refused(() -> desk.handovers.up(desk.second, ticket, read, ANY, draft()))
                        .kind())
                .isEqualTo(Problem.Kind.STALE);
    }

    @Test
    void theNoteMentionsPeopleAndLeavesWhatTheyWereWriting() {
        TicketNumber ticket = ofServiceDesk();
        desk.drafts.save(desk.agent, ticket, ANY, Message.Visibility.PUBLIC, "half a reply", Set.of());
        desk.handovers.up(
                desk.agent,
                ticket,
                ANY,
                ANY,
                new HandoverDraft(HandoverReason.SKILL, "x", Optional.of("@second please")));
        assertThat(desk.followers.list(desk.agent, ticket))
                .anyMatch(follower -> follower.person() == desk.second.personId());
        assertThat(desk.drafts.get(desk.agent, ticket)).isPresent();
    }

    private TicketNumber ofServiceDesk() {
        TicketNumber ticket = desk.incident();
        desk.change(desk.agent, ticket, TicketPatch.NONE.withTeam(OptionalLong.of(desk.serviceDesk)));
        return ticket;
    }

    private Handover up(Actor actor, TicketNumber ticket, OptionalLong team) {
        return desk.handovers.up(actor, ticket, OptionalLong.empty(), team, draft());
    }

    private Handover back(Actor actor, TicketNumber ticket) {
        return desk.handovers.back(actor, ticket, OptionalLong.empty(), draft());
    }

    private String fieldOf(TicketNumber ticket, HandoverDraft draft) {
        return refused(() -> desk.handovers.up(desk.agent, ticket, ANY, ANY, draft))
                .field()
                .orElse("?");
    }

    private static HandoverDraft draft() {
        return new HandoverDraft(HandoverReason.SKILL, "Needs routing", Optional.of("Traceroute ends at the core."));
    }

    private List<Message> messages(Actor actor, TicketNumber ticket) {
        return desk.tickets.messages(actor, ticket, PageRequest.first(50)).items();
    }

    private List<String> changes(Actor actor, TicketNumber ticket) {
        return desk.history(actor, ticket).stream()
                .map(Entry::event)
                .flatMap(event -> event.changes().stream())
                .map((Change change) -> change.field() + " " + change.after())
                .toList();
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
