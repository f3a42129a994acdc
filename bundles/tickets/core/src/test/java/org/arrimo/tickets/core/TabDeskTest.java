package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketTab;
import org.arrimo.tickets.api.TicketTabs;

import static org.assertj.core.api.Assertions.assertThat;

/** The tickets somebody has open. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class TabDeskTest {
    private static int people;

    private final Desk desk;

    TabDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whatIsOpenedStaysInItsPlaceUntilItIsClosed() {
        Actor eva = agent();
        TicketNumber one = desk.incident();
        TicketNumber two = desk.incident();
        TicketNumber three = desk.incident();
        for (TicketNumber number : List.of(two, three, one, two)) {
            open(eva, number);
        }
        assertThat(numbers(eva)).containsExactly(two, three, one);
        assertThat(desk.node().participation().tabs().list(eva))
                .as("the same on another node")
                .isEqualTo(desk.tabs.list(eva));
        desk.tabs.close(eva, three);
        desk.tabs.close(eva, three);
        assertThat(numbers(eva)).containsExactly(two, one);
        assertThat(desk.tabs.list(agent())).as("of another person").isEmpty();
    }

    @Test
    void aTabTellsWhatTheTicketIsNow() {
        Actor eva = agent();
        TicketNumber number = desk.incident();
        assertThat(desk.tabs.open(eva, number)).containsExactly(new TicketTab(number, "VPN caiu", State.NEW, false));
        desk.change(
                desk.agent, number, TicketPatch.NONE.withSubject("VPN lenta").withState(State.IN_PROGRESS));
        assertThat(desk.tabs.list(eva)).containsExactly(new TicketTab(number, "VPN lenta", State.IN_PROGRESS, false));
    }

    @Test
    void theOneThatWasNotUsedForLongestFallsOffAndNoPinnedOne() {
        Actor eva = agent();
        List<TicketNumber> numbers = new ArrayList<>();
        for (int i = 0; i < TicketTabs.MOST; i++) {
            numbers.add(desk.incident());
            open(eva, numbers.get(i));
        }
        desk.tabs.pin(eva, numbers.get(0), true);
        open(eva, numbers.get(1));
        TicketNumber more = desk.incident();
        assertThat(open(eva, more)).isEqualTo(desk.tabs.list(eva));
        numbers.remove(2);
        numbers.add(more);
        assertThat(numbers(eva)).containsExactlyElementsOf(numbers);
        assertThat(desk.tabs.list(eva).get(0).pinned()).isTrue();
        desk.tabs.pin(eva, numbers.get(0), false);
        open(eva, desk.incident());
        assertThat(numbers(eva)).hasSize(TicketTabs.MOST).doesNotContain(numbers.get(0));
    }

    @Test
    void oneTabIsNeverPinnedSoThatAnotherFindsAPlace() {
        Actor eva = agent();
        List<TicketNumber> numbers =
                Stream.generate(desk::incident).limit(TicketTabs.MOST).toList();
        numbers.forEach(number -> open(eva, number));
        numbers.subList(1, TicketTabs.MOST).forEach(number -> desk.tabs.pin(eva, number, true));
        Problem refused = Refused.problem(() -> desk.tabs.pin(eva, numbers.get(0), true));
        assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(refused.code()).isEqualTo("too-many-pinned");
        assertThat(refused.args()).containsExactly("11");
        desk.tabs.pin(eva, numbers.get(5), true);
        TicketNumber more = desk.incident();
        open(eva, more);
        assertThat(numbers(eva)).hasSize(TicketTabs.MOST).contains(more).doesNotContain(numbers.get(0));
        desk.tabs.pin(eva, numbers.get(0), true);
        assertThat(numbers(eva)).as("what is no tab is not pinned").doesNotContain(numbers.get(0));
    }

    @Test
    void nothingIsWrittenWhereNothingChanges() {
        Actor eva = agent();
        TicketNumber number = desk.incident();
        open(eva, number);
        long used = used(eva);
        open(eva, number);
        assertThat(used(eva)).isEqualTo(used);
        desk.tabs.list(eva);
        assertThat(used(eva)).isEqualTo(used);
        open(eva, desk.incident());
        open(eva, number);
        assertThat(used(eva)).isGreaterThan(used);
    }

    @Test
    void tabsAreTheStaffsOwn() {
        TicketNumber number = desk.handedOver();
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.partner)) {
            refusedAll(actor, number, Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(desk.stranger, desk.blindColleague, desk.nobody)) {
            refusedAll(actor, number, Problem.Kind.NOT_FOUND);
        }
        refusedAll(agent(), new TicketNumber(number.kind(), 999_999_999), Problem.Kind.NOT_FOUND);
        assertThat(open(desk.manager, number)).hasSize(1);
        assertThat(desk.history(desk.admin, number).toString()).doesNotContain("tab");
    }

    @Test
    void whoIsNoLongerOfTheStaffHasNone() {
        Actor eva = agent();
        open(eva, desk.incident());
        Actor later = as(eva, EnumSet.of(Role.REQUESTER, Role.PARTNER));
        assertThat(desk.tabs.list(later)).isEmpty();
        assertThat(desk.tabs.list(eva)).hasSize(1);
    }

    @Test
    void twoWindowsOpenTheSameTicketAtOnce() throws Exception {
        ExecutorService windows = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 5; i++) {
                Actor eva = agent();
                TicketNumber number = desk.incident();
                var both = new CyclicBarrier(2);
                Callable<List<TicketTab>> opening = () -> {
                    both.await();
                    return desk.tabs.open(eva, number);
                };
                for (Future<List<TicketTab>> opened : windows.invokeAll(List.of(opening, opening))) {
                    assertThat(opened.get()).hasSize(1);
                }
            }
        } finally {
            windows.shutdownNow();
        }
    }

    private void refusedAll(Actor actor, TicketNumber number, Problem.Kind kind) {
        for (Runnable call : List.<Runnable>of(
                () -> desk.tabs.open(actor, number),
                () -> desk.tabs.pin(actor, number, true),
                () -> desk.tabs.close(actor, number))) {
            assertThat(Refused.problem(call).kind()).as(actor.login()).isEqualTo(kind);
        }
        assertThat(desk.tabs.list(actor)).isEmpty();
    }

    private List<TicketTab> open(Actor actor, TicketNumber number) {
        desk.clock.advance(Duration.ofSeconds(1));
        return desk.tabs.open(actor, number);
    }

    private List<TicketNumber> numbers(Actor actor) {
        return desk.tabs.list(actor).stream().map(TicketTab::number).toList();
    }

    private long used(Actor actor) {
        String sql = "select max(used_at) from tickets_tab where person = " + actor.personId();
        return desk.database
                .transactions()
                .reading(() -> Sql.prepared(desk.database.source(), sql, query -> {
                    try (var row = query.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                }));
    }

    private Actor agent() {
        String login = "tabs" + ++people;
        long id = desk.people
                .add(Actor.system("test"), PersonDraft.of(login, login, Set.of(Role.AGENT)))
                .id();
        return as(desk.agent, id, login, Set.of(Role.AGENT));
    }

    private static Actor as(Actor actor, Set<Role> roles) {
        return as(actor, actor.personId(), actor.login(), roles);
    }

    private static Actor as(Actor like, long id, String login, Set<Role> roles) {
        return new Actor(
                id,
                login,
                login,
                roles,
                like.teams(),
                like.organisation(),
                like.seesOrganisation(),
                like.locale(),
                like.zone(),
                like.via());
    }
}
