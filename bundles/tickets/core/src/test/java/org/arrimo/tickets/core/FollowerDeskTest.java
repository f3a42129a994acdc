package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Follower;
import org.arrimo.tickets.api.Mention;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.record.Events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Who follows tickets and who is mentioned in them. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class FollowerDeskTest {
    private final Desk desk;

    FollowerDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whoeverSeesATicketFollowsItAndLeavesOff() {
        TicketNumber number = desk.handedOver();
        for (Actor actor : List.of(desk.agent, desk.manager, desk.requester, desk.colleague, desk.partner)) {
            follow(actor, number, actor);
            follow(actor, number, actor);
            assertThat(followed(actor)).as(actor.login()).contains(number);
            assertThat(desk.followers.list(desk.admin, number))
                    .filteredOn(follower -> follower.person() == actor.personId())
                    .hasSize(1);
            unfollow(actor, number, actor);
            unfollow(actor, number, actor);
            assertThat(followed(actor)).as(actor.login()).doesNotContain(number);
        }
        for (Actor actor : List.of(desk.stranger, desk.blindColleague, desk.nobody)) {
            assertThat(refused(() -> follow(actor, number, actor)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(refused(() -> unfollow(actor, number, actor)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(refused(() -> desk.followers.list(actor, number)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        }
    }

    @Test
    void leadsAndAdministratorsSeeToItForOthersWhoMaySeeTheTicket() {
        TicketNumber number = desk.handedOver();
        for (Actor actor : List.of(desk.lead, desk.admin)) {
            for (Actor other : List.of(desk.second, desk.requester, desk.colleague, desk.partner)) {
                assertThat(follow(actor, number, other).addedBy()).isEqualTo(actor.personId());
                unfollow(actor, number, other);
            }
            for (Actor blind : List.of(desk.stranger, desk.blindColleague, desk.nobody)) {
                assertThat(refused(() -> follow(actor, number, blind)).code()).isEqualTo("may-not-see");
            }
            assertThat(refused(() -> desk.followers.follow(actor, number, 999_999))
                            .code())
                    .isEqualTo("no-such-person");
        }
        for (Actor actor : List.of(desk.agent, desk.manager, desk.requester, desk.colleague, desk.partner)) {
            assertThat(refused(() -> follow(actor, number, desk.second)).field())
                    .as(actor.login())
                    .contains("person");
            assertThat(refused(() -> unfollow(actor, number, desk.second)).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(desk.followers.list(desk.admin, number)).isEmpty();
    }

    @Test
    void whoFollowsIsTheDesksToKnow() {
        TicketNumber number = desk.handedOver();
        follow(desk.agent, number, desk.agent);
        follow(desk.requester, number, desk.requester);
        for (Actor actor : List.of(desk.second, desk.lead, desk.manager)) {
            assertThat(persons(actor, number)).containsExactly(desk.agent.personId(), desk.requester.personId());
        }
        assertThat(persons(desk.requester, number)).containsExactly(desk.requester.personId());
        for (Actor actor : List.of(desk.colleague, desk.partner)) {
            assertThat(persons(actor, number)).as(actor.login()).isEmpty();
        }
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.partner)) {
            assertThat(told(actor, number, Events.FOLLOWED)).as(actor.login()).isEmpty();
        }
        unfollow(desk.agent, number, desk.agent);
        assertThat(told(desk.manager, number, Events.UNFOLLOWED))
                .containsExactly(new Change("follower", "Ana Agent", null));
    }

    @Test
    void whoSeesItNoMoreFindsItNowhere() {
        TicketNumber number = desk.handedOver();
        follow(desk.partner, number, desk.partner);
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "veja @paco");
        assertThat(followed(desk.partner)).contains(number);
        assertThat(mentioned(desk.partner)).contains(number);
        desk.change(desk.agent, number, TicketPatch.NONE.withTeam(OptionalLong.of(desk.network)));
        assertThat(followed(desk.partner)).doesNotContain(number);
        assertThat(mentioned(desk.partner)).doesNotContain(number);
    }

    @Test
    void followedTicketsComeInPagesLastFollowedFirst() {
        List<TicketNumber> numbers = Stream.generate(desk::incident).limit(5).toList();
        for (TicketNumber number : numbers) {
            desk.clock.advance(Duration.ofSeconds(1));
            follow(desk.second, number, desk.second);
        }
        List<TicketNumber> found = new java.util.ArrayList<>();
        PageRequest next = PageRequest.first(2);
        for (int i = 0; i < 3; i++) {
            Page<TicketRow> page = desk.followers.followed(desk.second, next);
            page.items().forEach(row -> found.add(row.number()));
            if (page.next().isPresent()) {
                next = new PageRequest(2, page.next());
            }
        }
        assertThat(found.subList(0, 5))
                .containsExactly(numbers.get(4), numbers.get(3), numbers.get(2), numbers.get(1), numbers.get(0));
    }

    @Test
    void whoIsMentionedFollowsIfTheyMayReadIt() {
        TicketNumber number = desk.handedOver();
        Message reply = desk.tickets.say(
                desk.agent, number, Visibility.PUBLIC, "@second, @LEAD e @paco: vejam. @stan @bob @ninguem @second");
        assertThat(reply.unreached()).containsExactly("stan", "bob", "ninguem");
        assertThat(persons(desk.manager, number))
                .containsExactlyInAnyOrder(desk.second.personId(), desk.lead.personId(), desk.partner.personId());
        for (Actor actor : List.of(desk.second, desk.lead, desk.partner)) {
            assertThat(mentioned(actor)).as(actor.login()).contains(number);
            assertThat(followed(actor)).as(actor.login()).contains(number);
        }
        assertThat(mentioned(desk.stranger)).isEmpty();
        assertThat(desk.tickets
                        .messages(desk.agent, number, PageRequest.first(1))
                        .items()
                        .get(0)
                        .unreached())
                .isEmpty();
    }

    @Test
    void aMentionInANoteReachesThoseWhoReadNotes() {
        TicketNumber number = desk.handedOver();
        Message note =
                desk.tickets.say(desk.agent, number, Visibility.PRIVATE, "só @second e @manager; não @rui nem @paco");
        assertThat(note.unreached()).containsExactly("rui", "paco");
        assertThat(persons(desk.manager, number))
                .containsExactlyInAnyOrder(desk.second.personId(), desk.manager.personId());
        assertThat(mentioned(desk.second)).contains(number);
        assertThat(mentioned(desk.requester)).doesNotContain(number);
        assertThat(mentioned(desk.partner)).doesNotContain(number);
        assertThat(told(desk.manager, number, Events.MENTIONED))
                .containsExactly(
                        new Change("message", null, String.valueOf(note.id())),
                        new Change("mention", null, "second"),
                        new Change("mention", null, "manager"));
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.partner)) {
            assertThat(told(actor, number, Events.MENTIONED)).as(actor.login()).isEmpty();
        }
    }

    @Test
    void onlyTheDeskMentions() {
        TicketNumber number = desk.handedOver();
        for (Actor actor : List.of(desk.requester, desk.partner)) {
            assertThat(desk.tickets
                            .say(actor, number, Visibility.PUBLIC, "@second ajude, @ninguem")
                            .unreached())
                    .isEmpty();
        }
        assertThat(persons(desk.manager, number)).isEmpty();
        assertThat(told(desk.manager, number, Events.MENTIONED)).isEmpty();
    }

    @Test
    void anAddressOfMailMentionsNobody() {
        TicketNumber number = desk.incident();
        String body = "ana@second.example, x/@second, @@second (@lead) @second.";
        assertThat(desk.tickets.say(desk.agent, number, Visibility.PUBLIC, body).unreached())
                .isEmpty();
        assertThat(told(desk.manager, number, Events.MENTIONED))
                .extracting(Change::after)
                .contains("second")
                .doesNotContain("ana");
    }

    @Test
    void anEditMentionsThoseWhoWereNotYet() {
        TicketNumber number = desk.incident();
        long note = desk.tickets
                .say(desk.agent, number, Visibility.PRIVATE, "@second")
                .id();
        assertThat(desk.notes
                        .edit(desk.agent, number, note, OptionalInt.of(0), "@second @manager @rui")
                        .message()
                        .unreached())
                .containsExactly("rui");
        assertThat(desk.followers.mentions(desk.second, PageRequest.first(50)).items().stream()
                        .filter(mention -> mention.message() == note))
                .hasSize(1);
        assertThat(mentioned(desk.manager)).contains(number);
    }

    private Follower follow(Actor actor, TicketNumber number, Actor person) {
        return desk.followers.follow(actor, number, person.personId());
    }

    private void unfollow(Actor actor, TicketNumber number, Actor person) {
        desk.followers.unfollow(actor, number, person.personId());
    }

    private List<Long> persons(Actor actor, TicketNumber number) {
        return desk.followers.list(actor, number).stream().map(Follower::person).toList();
    }

    private List<TicketNumber> followed(Actor actor) {
        return desk.followers.followed(actor, PageRequest.first(200)).items().stream()
                .map(TicketRow::number)
                .toList();
    }

    private List<TicketNumber> mentioned(Actor actor) {
        return desk.followers.mentions(actor, PageRequest.first(200)).items().stream()
                .map(Mention::ticket)
                .map(TicketRow::number)
                .toList();
    }

    private List<Change> told(Actor actor, TicketNumber number, String type) {
        return desk.history(actor, number).stream()
                .filter(entry -> entry.event().type().equals(type))
                .flatMap(entry -> entry.event().changes().stream())
                .toList();
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
