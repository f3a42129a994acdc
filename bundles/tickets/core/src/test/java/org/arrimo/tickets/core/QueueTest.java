package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Figures;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists and figures. Each test asks for a team of its own, since all of them share a desk. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class QueueTest {
    private static int teams;

    private final Desk desk;
    private final long team;

    QueueTest(Desk desk) {
        this.desk = desk;
        team = desk.team("Queue " + ++teams);
    }

    @BeforeEach
    void aMomentLater() {
        desk.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void lastUpdatedComesFirst() {
        List<TicketNumber> numbers = open(3);
        desk.clock.advance(Duration.ofSeconds(1));
        desk.tickets.say(desk.agent, numbers.get(0), Visibility.PUBLIC, "olá");
        assertThat(numbers(list(ofTeam()))).containsExactly(numbers.get(0), numbers.get(2), numbers.get(1));
    }

    @Test
    void aRowShowsWhatTheTicketHas() {
        TicketNumber number = open(1).get(0);
        desk.change(desk.agent, number, TicketPatch.NONE.overriding(Priority.HIGH, "urge"));
        TicketRow row = list(ofTeam()).get(0);
        assertThat(row)
                .isEqualTo(new TicketRow(
                        number,
                        2,
                        "Caso 0",
                        State.NEW,
                        Priority.HIGH,
                        desk.requester.personId(),
                        OptionalLong.of(desk.customer),
                        OptionalLong.of(team),
                        OptionalLong.empty(),
                        Contact.PHONE,
                        Optional.empty(),
                        desk.clock.instant(),
                        desk.clock.instant(),
                        0,
                        0,
                        Optional.empty()));
    }

    @Test
    void pagesHaveNoDoublesAndMissNothingThatStaysWhileOthersMove() {
        List<TicketNumber> numbers = open(20);
        Set<TicketNumber> moved = Set.of(numbers.get(1), numbers.get(4), numbers.get(19));
        List<TicketNumber> seen = new ArrayList<>();
        Optional<PageRequest> wanted = Optional.of(PageRequest.first(3));
        while (wanted.isPresent()) {
            Page<TicketRow> page = desk.tickets.list(desk.agent, ofTeam(), wanted.get());
            seen.addAll(numbers(page.items()));
            desk.clock.advance(Duration.ofSeconds(1));
            moved.forEach(number -> desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "mexe"));
            wanted = page.next().map(cursor -> new PageRequest(3, Optional.of(cursor)));
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .containsAll(numbers.stream()
                        .filter(number -> !moved.contains(number))
                        .toList());
    }

    @Test
    void pagesOfTicketsOfTheSameMomentFollowOneAnother() {
        List<TicketNumber> numbers = new ArrayList<>(open(9));
        List<TicketNumber> seen = new ArrayList<>();
        Optional<PageRequest> wanted = Optional.of(PageRequest.first(2));
        while (wanted.isPresent()) {
            Page<TicketRow> page = desk.tickets.list(desk.agent, ofTeam(), wanted.get());
            seen.addAll(numbers(page.items()));
            wanted = page.next().map(cursor -> new PageRequest(2, Optional.of(cursor)));
        }
        Collections.reverse(numbers);
        assertThat(seen).containsExactlyElementsOf(numbers);
    }

    @Test
    void everyPartOfTheFilterRestricts() {
        List<TicketNumber> numbers = open(4);
        TicketNumber reopened = numbers.get(0);
        desk.change(desk.agent, reopened, Desk.RESOLVED);
        desk.change(desk.agent, reopened, TicketPatch.NONE.withState(State.IN_PROGRESS));
        desk.change(desk.agent, numbers.get(1), TicketPatch.NONE.overriding(Priority.CRITICAL, "urge"));
        TicketFilter all = ofTeam();

        assertThat(numbers(list(all.withStates(Set.of(State.IN_PROGRESS))))).containsExactly(reopened);
        assertThat(numbers(list(with(all, Set.of(Priority.CRITICAL), Optional.empty(), Optional.empty()))))
                .containsExactly(numbers.get(1));
        assertThat(numbers(list(with(all, Set.of(), Optional.of(true), Optional.empty()))))
                .containsExactly(reopened);
        assertThat(list(with(all, Set.of(), Optional.of(false), Optional.empty())))
                .hasSize(3);
        assertThat(list(all.withRequester(desk.requester.personId()))).hasSize(4);
        assertThat(list(all.withRequester(desk.colleague.personId()))).isEmpty();
    }

    @Test
    void wordsAreFoundWhateverTheirCaseAndAccents() {
        TicketNumber number = openFor("Impressão não sai no 3º andar (VPN_2)");
        for (String text : List.of("impressao", "IMPRESSÃO", "nao sai", "sai impr", "andar 3", "vpn 2", "VPN_2")) {
            assertThat(numbers(list(searching(text)))).as(text).containsExactly(number);
        }
        for (String text : List.of("%", "_", "imp%", "pressao", "'", "impressao fax", "\\")) {
            boolean aWordOfIt = text.startsWith("imp%");
            assertThat(numbers(list(searching(text)))).as(text).hasSize(aWordOfIt ? 1 : 0);
        }
        assertThat(list(searching("  "))).hasSize(1);
        assertThat(numbers(list(everywhere("impressao")))).containsExactly(number);
        assertThatThrownBy(() -> list(searching("x".repeat(201)))).hasMessageContaining("text must have at most 200");
    }

    @Test
    void whatIsFoundComesLatestNumberFirstAndInPages() {
        List<TicketNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            numbers.add(openFor((i % 2 == 0 ? "Zebrado " : "Zebra ") + i));
        }
        desk.change(desk.agent, numbers.get(0), TicketPatch.NONE.overriding(Priority.HIGH, "urge"));
        Collections.reverse(numbers);
        for (TicketFilter filter : List.of(searching("zebr"), everywhere("zebr"))) {
            List<TicketNumber> seen = new ArrayList<>();
            Optional<PageRequest> wanted = Optional.of(PageRequest.first(2));
            while (wanted.isPresent()) {
                Page<TicketRow> page = desk.tickets.list(desk.agent, filter, wanted.get());
                seen.addAll(numbers(page.items()));
                wanted = page.next().map(cursor -> new PageRequest(2, Optional.of(cursor)));
            }
            assertThat(seen).containsExactlyElementsOf(numbers);
        }
    }

    @Test
    void aTicketIsFoundByTheWordsItHasNow() {
        TicketNumber number = openFor("Quiosque apagado");
        desk.change(desk.agent, number, TicketPatch.NONE.withSubject("Quiosque aceso aceso"));
        assertThat(list(everywhere("apagado"))).isEmpty();
        assertThat(numbers(list(everywhere("aceso")))).containsExactly(number);
        assertThat(numbers(list(everywhere("quiosque")))).containsExactly(number);
    }

    @Test
    void aBeginningOfManyWordsFindsAllOfThem() {
        List<TicketNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            numbers.add(openFor("xyz" + i));
        }
        Collections.reverse(numbers);
        assertThat(numbers(list(everywhere("xyz")))).containsExactlyElementsOf(numbers);
    }

    @Test
    void theSecondWordIsFoundFarBehindTheLatestThatHaveTheFirst() {
        List<TicketNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            numbers.add(openFor("Corredor " + (i % 25 == 0 ? "azul " : "") + i));
        }
        List<TicketNumber> blue = List.of(numbers.get(50), numbers.get(25), numbers.get(0));
        Page<TicketRow> first = desk.tickets.list(desk.agent, everywhere("corredor azul"), PageRequest.first(2));
        assertThat(numbers(first.items())).containsExactlyElementsOf(blue.subList(0, 2));
        PageRequest rest = new PageRequest(2, first.next());
        assertThat(numbers(desk.tickets
                        .list(desk.agent, everywhere("corredor azul"), rest)
                        .items()))
                .containsExactly(blue.get(2));
    }

    @Test
    void wordsOfOthersTicketsFindNothing() {
        TicketNumber number = openFor("Segredo");
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.agent)) {
            assertThat(numbers(desk.tickets
                            .list(actor, everywhere("segredo"), PageRequest.first(9))
                            .items()))
                    .containsExactly(number);
        }
        for (Actor actor : List.of(desk.stranger, desk.blindColleague, desk.partner, desk.nobody)) {
            assertThat(desk.tickets
                            .list(actor, everywhere("segredo"), PageRequest.first(9))
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void figuresCountTheSameTicketsTheListShows() {
        List<TicketNumber> numbers = open(5);
        desk.change(desk.agent, numbers.get(0), Desk.RESOLVED);
        desk.change(desk.agent, numbers.get(0), TicketPatch.NONE.withState(State.IN_PROGRESS));
        desk.change(desk.agent, numbers.get(1), Desk.RESOLVED);
        desk.change(desk.agent, numbers.get(2), TicketPatch.NONE.overriding(Priority.LOW, "urge"));
        Figures figures = desk.tickets.figures(desk.agent, ofTeam());
        assertThat(figures)
                .isEqualTo(new Figures(
                        5,
                        0,
                        1,
                        Map.of(State.NEW, 3L, State.IN_PROGRESS, 1L, State.RESOLVED, 1L),
                        Map.of(Priority.MODERATE, 4L, Priority.LOW, 1L),
                        Map.of(Contact.PHONE, 5L)));
        assertThat(desk.tickets.figures(desk.requester, ofTeam())).isEqualTo(figures);
        assertThat(desk.tickets.figures(desk.stranger, ofTeam()))
                .isEqualTo(new Figures(0, 0, 0, Map.of(), Map.of(), Map.of()));
    }

    @Test
    void figuresFollowEveryChangeAtOnce() {
        List<TicketNumber> numbers = open(2);
        assertThat(desk.tickets.figures(desk.agent, ofTeam()).tickets()).isEqualTo(2);
        open(1);
        assertThat(desk.tickets.figures(desk.agent, ofTeam()).tickets()).isEqualTo(3);
        desk.change(desk.agent, numbers.get(0), Desk.WAITING);
        assertThat(desk.tickets.figures(desk.agent, ofTeam()).byState()).containsEntry(State.ON_HOLD, 1L);
        desk.tickets.say(desk.requester, numbers.get(0), Visibility.PUBLIC, "the answer you waited for");
        assertThat(desk.tickets.figures(desk.agent, ofTeam()).byState())
                .containsEntry(State.IN_PROGRESS, 1L)
                .doesNotContainKey(State.ON_HOLD);
    }

    @Test
    void eachActorsListHoldsWhatThatActorMaySee() {
        List<TicketNumber> numbers = open(2);
        List<Actor> seeing = List.of(desk.agent, desk.manager, desk.requester, desk.colleague);
        assertThat(seeing).allSatisfy(actor -> assertThat(numbers(desk.tickets
                        .list(actor, ofTeam(), PageRequest.first(50))
                        .items()))
                .containsExactlyInAnyOrderElementsOf(numbers));
        List<Actor> blind = List.of(desk.blindColleague, desk.stranger, desk.partner, desk.nobody);
        assertThat(blind).allSatisfy(actor -> assertThat(desk.tickets
                        .list(actor, ofTeam(), PageRequest.first(50))
                        .items())
                .isEmpty());
    }

    @Test
    void aForeignCursorIsRefused() {
        PageRequest request = new PageRequest(3, Optional.of(Cursor.of("x")));
        assertThatThrownBy(() -> desk.tickets.list(desk.agent, ofTeam(), request))
                .hasMessageContaining("cursor is not one");
    }

    private TicketFilter ofTeam() {
        return TicketFilter.ALL.withTeam(team);
    }

    private TicketFilter searching(String text) {
        return with(ofTeam(), Set.of(), Optional.empty(), Optional.of(text));
    }

    private static TicketFilter everywhere(String text) {
        return with(TicketFilter.ALL, Set.of(), Optional.empty(), Optional.of(text));
    }

    private static TicketFilter with(
            TicketFilter filter, Set<Priority> priorities, Optional<Boolean> reopened, Optional<String> text) {
        return new TicketFilter(
                filter.states(),
                priorities,
                filter.team(),
                filter.assignee(),
                filter.unassigned(),
                filter.requester(),
                filter.organisation(),
                filter.contacts(),
                filter.reference(),
                reopened,
                text,
                Set.of());
    }

    private List<TicketRow> list(TicketFilter filter) {
        return desk.tickets.list(desk.agent, filter, PageRequest.first(50)).items();
    }

    private static List<TicketNumber> numbers(List<TicketRow> rows) {
        return rows.stream().map(TicketRow::number).toList();
    }

    private List<TicketNumber> open(int count) {
        List<TicketNumber> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(openFor("Caso " + i));
        }
        return numbers;
    }

    private TicketNumber openFor(String subject) {
        TicketDraft draft = new TicketDraft(
                Kind.INCIDENT,
                subject,
                "",
                OptionalLong.of(desk.requester.personId()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(team),
                OptionalLong.empty(),
                Optional.of(Contact.PHONE));
        return desk.tickets.open(desk.agent, draft).number();
    }
}
