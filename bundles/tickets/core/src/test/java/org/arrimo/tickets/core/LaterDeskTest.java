package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.LaterMessage;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.core.voice.Speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Messages that are written now and sent later. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class LaterDeskTest {
    private static final Actor SYSTEM = Actor.system("test");
    private static final Duration DAY = Duration.ofDays(1);

    private final Desk desk;

    LaterDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aMessageIsSentOnceWhenItsTimeComesAsItsAuthor() {
        TicketNumber ticket = desk.incident();
        LaterMessage message = write(desk.agent, ticket, Visibility.PUBLIC, "Good morning");
        assertThat(said(ticket)).isEmpty();
        assertThat(desk.later.list(desk.manager, ticket)).containsExactly(message);
        pass(DAY.minusSeconds(1));
        assertThat(said(ticket)).isEmpty();
        pass(Duration.ofSeconds(1));
        desk.node().timers().round();
        desk.timers.round();
        assertThat(said(ticket)).singleElement().satisfies(sent -> {
            assertThat(sent.body()).isEqualTo("Good morning");
            assertThat(sent.author()).isEqualTo(desk.agent.personId());
            assertThat(sent.at()).isEqualTo(desk.clock.instant());
        });
        assertThat(desk.later.list(desk.agent, ticket)).isEmpty();
        assertThat(desk.history(desk.requester, ticket)).last().satisfies(entry -> assertThat(entry.actorId())
                .isEqualTo(desk.agent.personId()));
    }

    @Test
    void aReplyOfTheRequesterDoesThenWhatItAlwaysDoes() {
        TicketNumber ticket = desk.incident();
        desk.change(desk.agent, ticket, Desk.to(State.IN_PROGRESS));
        desk.change(desk.agent, ticket, TicketPatch.NONE.onHold(HoldReason.REQUESTER));
        write(desk.requester, ticket, Visibility.PUBLIC, "Here it is");
        assertThat(desk.get(ticket).state()).isEqualTo(State.ON_HOLD);
        pass(DAY);
        assertThat(desk.get(ticket).state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void aPrivateNoteStaysPrivateBeforeAndAfter() {
        TicketNumber ticket = desk.handedOver();
        write(desk.agent, ticket, Visibility.PRIVATE, "psst");
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.partner)) {
            assertThat(desk.later.list(actor, ticket)).isEmpty();
        }
        pass(DAY);
        assertThat(said(ticket)).isEmpty();
        assertThat(desk.tickets
                        .messages(desk.agent, ticket, PageRequest.first(10))
                        .items())
                .extracting(Message::body)
                .containsExactly("psst");
    }

    @Test
    void itIsWrittenAnewAndTakenBackUntilThen() {
        TicketNumber ticket = desk.incident();
        LaterMessage message = write(desk.agent, ticket, Visibility.PUBLIC, "first");
        Instant later = desk.clock.instant().plus(DAY.multipliedBy(3));
        LaterMessage anew = desk.later.rewrite(desk.agent, message.id(), Wording.plain("second"), later, Set.of());
        assertThat(anew.at()).isEqualTo(later);
        pass(DAY.multipliedBy(2));
        assertThat(said(ticket)).isEmpty();
        pass(DAY);
        assertThat(said(ticket)).extracting(Message::body).containsExactly("second");
        assertThat(kind(() -> desk.later.rewrite(
                        desk.agent, message.id(), Wording.plain("third"), later.plus(DAY), Set.of())))
                .isEqualTo(Problem.Kind.NOT_FOUND);
        LaterMessage gone = write(desk.agent, ticket, Visibility.PUBLIC, "never");
        desk.later.takeBack(desk.agent, gone.id());
        pass(DAY.multipliedBy(2));
        assertThat(said(ticket)).hasSize(1);
        assertThat(kind(() -> desk.later.takeBack(desk.agent, gone.id()))).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void whatTheAuthorMayNotSayAnyMoreIsNotSentAndBothTheRecordAndTheAuthorAreTold() {
        Actor leaver = partner("leaver" + desk, Set.of(desk.provider));
        TicketNumber ticket = desk.handedOver();
        LaterMessage message = write(leaver, ticket, Visibility.PUBLIC, "from outside");
        desk.change(desk.agent, ticket, TicketPatch.NONE.withTeam(OptionalLong.empty()));
        pass(DAY);
        assertThat(said(ticket)).isEmpty();
        LaterMessage kept =
                desk.later.mine(leaver, PageRequest.first(10)).items().get(0);
        assertThat(kept.id()).isEqualTo(message.id());
        assertThat(kept.problem()).isPresent();
        assertThat(events(desk.agent, ticket)).contains("tickets.unsent");
        assertThat(events(desk.requester, ticket)).doesNotContain("tickets.unsent");
        pass(DAY.multipliedBy(2));
        assertThat(events(desk.agent, ticket)).containsOnlyOnce("tickets.unsent");
        desk.later.takeBack(leaver, message.id());
        assertThat(desk.later.mine(leaver, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void nothingIsSentForAClosedAccountNorWithARoleThatIsGone() {
        TicketNumber ticket = desk.incident();
        Actor closed = worker("closed" + desk, Role.AGENT);
        Actor moved = worker("moved" + desk, Role.AGENT);
        write(closed, ticket, Visibility.PUBLIC, "closed");
        write(moved, ticket, Visibility.PRIVATE, "moved");
        change(closed, Role.AGENT, false);
        change(moved, Role.MANAGER, true);
        pass(DAY);
        assertThat(desk.tickets
                        .messages(desk.agent, ticket, PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(desk.later.list(desk.agent, ticket)).hasSize(2).allSatisfy(message -> assertThat(message.problem())
                .isPresent());
    }

    @Test
    void whatOneWritesNowIsNotLostWhenSomethingIsSent() {
        TicketNumber ticket = desk.incident();
        save(ticket, "becomes the message");
        write(desk.agent, ticket, Visibility.PUBLIC, "later");
        assertThat(desk.drafts.get(desk.agent, ticket)).isEmpty();
        save(ticket, "half written");
        long revision = desk.drafts.get(desk.agent, ticket).orElseThrow().revision();
        pass(DAY);
        assertThat(said(ticket)).hasSize(1);
        assertThat(desk.drafts.get(desk.agent, ticket)).hasValueSatisfying(draft -> {
            assertThat(draft.body()).isEqualTo("half written");
            assertThat(draft.revision()).isEqualTo(revision);
        });
    }

    /** Role by operation by relation: who writes in public, in private, sees another's, takes another's back. */
    @Test
    void whoeverMaySayItMayWriteItForLater() {
        TicketNumber ticket = desk.handedOver();
        Object no = Problem.Kind.FORBIDDEN;
        Object none = Problem.Kind.NOT_FOUND;
        Map<Actor, List<Object>> expected = Map.ofEntries(
                Map.entry(desk.agent, List.of("ok", "ok", true, no, no)),
                Map.entry(desk.second, List.of("ok", "ok", true, no, no)),
                Map.entry(desk.lead, List.of("ok", "ok", true, no, "ok")),
                Map.entry(desk.admin, List.of("ok", "ok", true, no, "ok")),
                Map.entry(desk.manager, List.of(no, no, true, no, no)),
                Map.entry(desk.requester, List.of("ok", no, false, none, none)),
                Map.entry(desk.colleague, List.of(no, no, false, none, none)),
                Map.entry(desk.partner, List.of("ok", no, false, none, none)),
                Map.entry(desk.blindColleague, List.of(none, none, none, none, none)),
                Map.entry(desk.stranger, List.of(none, none, none, none, none)),
                Map.entry(desk.nobody, List.of(none, none, none, none, none)));
        Actor author = worker("author" + desk, Role.AGENT);
        Instant at = desk.clock.instant().plus(DAY);
        expected.forEach((actor, cells) -> {
            LaterMessage other = write(author, ticket, Visibility.PUBLIC, "another's");
            assertThat(List.of(
                            outcome(() -> write(actor, ticket, Visibility.PUBLIC, "x")),
                            outcome(() -> write(actor, ticket, Visibility.PRIVATE, "x")),
                            sees(actor, ticket, other),
                            outcome(() -> desk.later.rewrite(actor, other.id(), Wording.plain("x"), at, Set.of())),
                            outcome(() -> desk.later.takeBack(actor, other.id()))))
                    .as(actor.login())
                    .isEqualTo(cells);
        });
    }

    @Test
    void aTimeThatIsPastOrTooFarIsRefusedAndNothingKept() {
        TicketNumber ticket = desk.incident();
        Instant now = desk.clock.instant();
        assertThat(refused(ticket, "x", now).code()).isEqualTo("in-the-past");
        assertThat(refused(ticket, "x", now.minusSeconds(1)).field()).contains("at");
        assertThat(refused(
                                ticket,
                                "x",
                                now.plus(Duration.ofDays(LaterMessages.MOST_DAYS))
                                        .plusSeconds(1))
                        .code())
                .isEqualTo("too-far");
        assertThat(refused(ticket, "x", null).code()).isEqualTo("required");
        assertThat(refused(ticket, " ", now.plus(DAY)).field()).contains("body");
        assertThat(refused(ticket, "x".repeat(LaterMessages.LONGEST + 1), now.plus(DAY))
                        .field())
                .contains("body");
        assertThat(desk.later.list(desk.agent, ticket)).isEmpty();
        for (int i = 0; i < LaterMessages.MOST; i++) {
            write(desk.agent, ticket, Visibility.PUBLIC, "x");
        }
        assertThat(refused(ticket, "x", now.plus(DAY)).code()).isEqualTo("too-many-later");
    }

    private LaterMessage write(Actor actor, TicketNumber ticket, Visibility visibility, String body) {
        return desk.later.write(
                actor, ticket, visibility, body, desk.clock.instant().plus(DAY));
    }

    private void save(TicketNumber ticket, String body) {
        desk.drafts.save(desk.agent, ticket, OptionalLong.empty(), Visibility.PUBLIC, body, Set.of());
    }

    private Object sees(Actor actor, TicketNumber ticket, LaterMessage message) {
        try {
            return desk.later.list(actor, ticket).contains(message);
        } catch (ProblemException e) {
            return e.problem().kind();
        }
    }

    private List<Message> said(TicketNumber ticket) {
        return desk.tickets
                .messages(desk.requester, ticket, PageRequest.first(50))
                .items();
    }

    private List<String> events(Actor actor, TicketNumber ticket) {
        return desk.history(actor, ticket).stream()
                .map(Entry::event)
                .map(event -> event.type())
                .toList();
    }

    private void pass(Duration time) {
        desk.clock.advance(time);
        desk.timers.round();
    }

    private Actor worker(String login, Role role) {
        return add(login, role, Set.of());
    }

    private Actor partner(String login, Set<Long> teams) {
        return add(login, Role.PARTNER, teams);
    }

    private Actor add(String login, Role role, Set<Long> teams) {
        String name = login.toLowerCase(Locale.ROOT);
        return Speaker.actor(desk.people.add(SYSTEM, draft(name, role, teams, true)), Actor.Via.REST);
    }

    private void change(Actor actor, Role role, boolean active) {
        Person person = desk.people.get(SYSTEM, actor.personId());
        desk.people.change(SYSTEM, person.id(), person.version(), draft(person.login(), role, person.teams(), active));
    }

    private static PersonDraft draft(String login, Role role, Set<Long> teams, boolean active) {
        return new PersonDraft(
                login,
                login,
                Optional.empty(),
                Set.of(role),
                teams,
                OptionalLong.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                active);
    }

    private Problem refused(TicketNumber ticket, String body, Instant at) {
        return refused(() -> desk.later.write(desk.agent, ticket, Visibility.PUBLIC, body, at));
    }

    private static Object outcome(Runnable call) {
        try {
            call.run();
            return "ok";
        } catch (ProblemException e) {
            return e.problem().kind();
        }
    }

    private static Problem.Kind kind(Runnable call) {
        return refused(call).kind();
    }

    private static Problem refused(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
