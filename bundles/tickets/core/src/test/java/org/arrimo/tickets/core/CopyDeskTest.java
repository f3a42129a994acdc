package org.arrimo.tickets.core;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.tickets.api.Copies;
import org.arrimo.tickets.api.Copy;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may copy whom, and what those see and may who are copied. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class CopyDeskTest {
    private final Desk desk;
    private final TicketNumber number;

    CopyDeskTest(Desk desk) {
        this.desk = desk;
        number = desk.incident();
    }

    @Test
    void theDeskCopiesAnybodyAndTheRequesterTheirOrganisation() {
        Actor rui = desk.requester;
        Actor stan = desk.stranger;
        Actor bob = desk.blindColleague;
        for (Actor actor : List.of(desk.agent, desk.second, desk.lead, desk.admin)) {
            TicketNumber other = desk.incident();
            for (Actor person : List.of(stan, bob, desk.partner)) {
                assertThat(desk.copies.add(actor, other, person.login()).person())
                        .as("%s copies %s", actor.login(), person.login())
                        .isEqualTo(person.personId());
            }
        }
        desk.copies.add(rui, number, bob.login());
        desk.copies.add(rui, number, "" + desk.colleague.personId());
        assertThat(people()).containsExactlyInAnyOrder(bob.personId(), desk.colleague.personId());
        for (String unknown : List.of(stan.login(), "" + stan.personId(), desk.agent.login(), "no-one", "", "0")) {
            var problem = Refused.problem(() -> desk.copies.add(rui, number, unknown));
            assertThat(problem.code()).as(unknown).isEqualTo("no-such-copy");
            assertThat(problem.field()).contains("person");
        }
    }

    @Test
    void nobodyElseCopiesAnybody() {
        desk.copies.add(desk.agent, number, desk.stranger.login());
        TicketNumber handed = desk.handedOver();
        Map<Actor, Kind> refused = Map.of(
                desk.manager, Kind.FORBIDDEN,
                desk.colleague, Kind.FORBIDDEN,
                desk.stranger, Kind.FORBIDDEN,
                desk.blindColleague, Kind.NOT_FOUND,
                desk.nobody, Kind.NOT_FOUND);
        refused.forEach((actor, kind) -> {
            assertThat(Refused.kind(() -> desk.copies.add(actor, number, desk.colleague.login())))
                    .as(actor.login())
                    .isEqualTo(kind);
            if (actor != desk.stranger) {
                assertThat(Refused.kind(() -> desk.copies.remove(actor, number, desk.stranger.login())))
                        .as(actor.login())
                        .isEqualTo(kind);
            }
        });
        assertThat(Refused.kind(() -> desk.copies.add(desk.partner, handed, desk.stranger.login())))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(people()).containsExactly(desk.stranger.personId());
        assertThat(desk.copies.list(desk.agent, handed)).isEmpty();
    }

    @Test
    void whoIsCopiedReadsWhatIsPublicAndTakesPart() {
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "zzpublico");
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, "zzprivado");
        for (Actor actor : List.of(desk.stranger, desk.partner)) {
            assertThat(Refused.kind(() -> desk.tickets.get(actor, number))).isEqualTo(Kind.NOT_FOUND);
            assertThat(listed(actor)).doesNotContain(number);
            desk.copies.add(desk.agent, number, actor.login());
            assertThat(desk.tickets.get(actor, number).next()).isEmpty();
            assertThat(desk.tickets
                            .messages(actor, number, PageRequest.first(9))
                            .items())
                    .extracting(Message::visibility)
                    .containsOnly(Visibility.PUBLIC);
            assertThat(desk.tickets
                            .say(actor, number, Visibility.PUBLIC, "também")
                            .author())
                    .isEqualTo(actor.personId());
            for (Runnable deed : List.<Runnable>of(
                    () -> desk.tickets.say(actor, number, Visibility.PRIVATE, "x"),
                    () -> desk.change(actor, number, TicketPatch.NONE.withState(State.CANCELLED)),
                    () -> desk.change(actor, number, TicketPatch.NONE.withState(State.IN_PROGRESS)),
                    () -> desk.copies.add(actor, number, "bob"))) {
                assertThat(Refused.kind(deed)).as(actor.login()).isIn(Kind.FORBIDDEN, Kind.CONFLICT);
            }
            assertThat(desk.get(number).state()).isEqualTo(State.NEW);
            assertThat(listed(actor)).contains(number);
            assertThat(found(actor, "zzpublico")).containsExactly(number);
            assertThat(found(actor, "zzprivado")).isEmpty();
            assertThat(desk.tickets.figures(actor, TicketFilter.ALL).tickets())
                    .isEqualTo(listed(actor).size());
            assertThat(copied(actor)).contains(number);
        }
    }

    @Test
    void theSolutionIsNotTheirsToAcceptOrRefuse() {
        desk.copies.add(desk.agent, number, desk.stranger.login());
        desk.change(desk.agent, number, Desk.RESOLVED);
        assertThat(desk.tickets.get(desk.stranger, number).next()).isEmpty();
        assertThat(desk.tickets.get(desk.requester, number).next()).isNotEmpty();
        for (State state : List.of(State.CLOSED, State.IN_PROGRESS)) {
            assertThat(Refused.kind(() -> desk.change(desk.stranger, number, TicketPatch.NONE.withState(state))))
                    .isIn(Kind.FORBIDDEN, Kind.CONFLICT);
        }
        desk.tickets.say(desk.stranger, number, Visibility.PUBLIC, "ainda não");
        assertThat(desk.get(number).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void whoIsTakenOffSeesItNoMore() {
        Actor stan = desk.stranger;
        Actor bob = desk.blindColleague;
        desk.copies.add(desk.agent, number, stan.login());
        desk.copies.add(desk.requester, number, bob.login());
        desk.copies.remove(stan, number, stan.login());
        desk.copies.remove(desk.requester, number, bob.login());
        desk.copies.remove(desk.requester, number, bob.login());
        for (Actor actor : List.of(stan, bob)) {
            assertThat(Refused.kind(() -> desk.tickets.get(actor, number))).isEqualTo(Kind.NOT_FOUND);
            assertThat(listed(actor)).doesNotContain(number);
            assertThat(copied(actor)).doesNotContain(number);
        }
        assertThat(people()).isEmpty();
        assertThat(desk.history(desk.requester, number))
                .extracting(entry -> entry.event().type())
                .containsExactly(
                        "tickets.opened", "tickets.copied", "tickets.copied", "tickets.copied", "tickets.copied");
    }

    @Test
    void whoIsCopiedIsCopiedOnceAndNobodyInVain() {
        Copy first = desk.copies.add(desk.agent, number, desk.stranger.login());
        assertThat(desk.copies.add(desk.lead, number, desk.stranger.login())).isEqualTo(first);
        assertThat(Refused.code(() -> desk.copies.add(desk.agent, number, desk.requester.login())))
                .isEqualTo("is-requester");
        assertThat(Refused.code(() -> desk.copies.add(desk.agent, number, desk.nobody.login())))
                .isEqualTo("not-to-be-copied");
        assertThat(Refused.code(() -> desk.copies.add(desk.agent, number, desk.manager.login())))
                .isEqualTo("not-to-be-copied");
        assertThat(desk.copies.list(desk.requester, number)).containsExactly(first);
        assertThat(desk.copies.list(desk.stranger, number)).containsExactly(first);
        assertThat(Refused.kind(() -> desk.copies.list(desk.blindColleague, number)))
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aTicketHasSoManyAtMost() {
        for (int i = 0; i < Copies.MOST; i++) {
            desk.copies.add(desk.agent, number, desk.customerNamed("copy" + number.id() + "x" + i));
        }
        assertThat(Refused.code(() -> desk.copies.add(desk.agent, number, desk.stranger.login())))
                .isEqualTo("too-many-copies");
        assertThat(people()).hasSize(Copies.MOST);
        assertThat(desk.get(number).number()).isEqualTo(number);
    }

    @Test
    void aMergedTicketTakesNone() {
        desk.merges.merge(desk.agent, number, OptionalLong.empty(), desk.incident());
        assertThat(Refused.code(() -> desk.copies.add(desk.agent, number, desk.stranger.login())))
                .isEqualTo("merged");
    }

    private Set<Long> people() {
        return desk.copies.list(desk.agent, number).stream().map(Copy::person).collect(Collectors.toSet());
    }

    private List<TicketNumber> listed(Actor actor) {
        return numbers(desk.tickets
                .list(actor, TicketFilter.ALL, PageRequest.first(200))
                .items());
    }

    private List<TicketNumber> copied(Actor actor) {
        return numbers(desk.copies.copied(actor, PageRequest.first(200)).items());
    }

    private List<TicketNumber> found(Actor actor, String filter) {
        return numbers(desk.filters
                .find(actor, filter, TicketOrder.LAST_UPDATED_FIRST, PageRequest.first(9))
                .items());
    }

    private static List<TicketNumber> numbers(List<TicketRow> rows) {
        return rows.stream().map(TicketRow::number).toList();
    }
}
