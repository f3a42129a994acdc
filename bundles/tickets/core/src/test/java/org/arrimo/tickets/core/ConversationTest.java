package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ConversationTest {
    private static final int LONGEST = 50_000;

    private final Desk desk;
    private final TicketNumber number;

    ConversationTest(Desk desk) {
        this.desk = desk;
        number = desk.incident();
    }

    @Test
    void theRequesterReadsRepliesAndNeverNotes() {
        say(desk.requester, Visibility.PUBLIC, "não funciona");
        say(desk.agent, Visibility.PRIVATE, "de novo ele");
        say(desk.agent, Visibility.PUBLIC, "estamos vendo");

        assertThat(bodies(desk.requester)).containsExactly("não funciona", "estamos vendo");
        assertThat(bodies(desk.manager)).containsExactly("não funciona", "de novo ele", "estamos vendo");
        assertThat(types(desk.requester)).containsExactly("tickets.opened", "tickets.replied", "tickets.replied");
        assertThat(types(desk.agent))
                .containsExactly("tickets.opened", "tickets.replied", "tickets.noted", "tickets.replied");
    }

    @Test
    void pagesOfTheConversationFollowOneAnotherForEachReader() {
        for (int i = 0; i < 7; i++) {
            say(desk.agent, i % 2 == 0 ? Visibility.PUBLIC : Visibility.PRIVATE, "m" + i);
        }
        assertThat(paged(desk.agent)).containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6");
        assertThat(paged(desk.requester)).containsExactly("m0", "m2", "m4", "m6");
    }

    @Test
    void everyMessageRaisesTheVersionEvenWithinTheSameMoment() {
        say(desk.agent, Visibility.PUBLIC, "a");
        say(desk.agent, Visibility.PUBLIC, "b");
        assertThat(desk.get(number).version()).isEqualTo(3);
    }

    @Test
    void aPrivateNoteLeavesNoTraceInWhatTheRequesterReads() {
        Ticket before = desk.tickets.get(desk.requester, number);
        desk.clock.advance(Duration.ofHours(1));
        say(desk.agent, Visibility.PRIVATE, "a");
        assertThat(desk.tickets.get(desk.requester, number)).isEqualTo(before);
        assertThat(desk.history(desk.requester, number)).hasSize(1);
        assertThat(desk.history(desk.agent, number)).hasSize(2);
    }

    @Test
    void theRequestersAnswerEndsTheWaiting() {
        desk.change(desk.agent, number, Desk.WAITING);
        say(desk.agent, Visibility.PUBLIC, "qual versão?");
        assertThat(desk.get(number).state()).isEqualTo(State.ON_HOLD);
        say(desk.requester, Visibility.PUBLIC, "7.4");
        assertThat(desk.get(number).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(types(desk.requester)).endsWith("tickets.replied", "tickets.changed");
    }

    @Test
    void itEndsNoOtherWaiting() {
        for (HoldReason reason : EnumSet.complementOf(EnumSet.of(HoldReason.REQUESTER, HoldReason.SCHEDULED))) {
            desk.change(desk.agent, number, TicketPatch.NONE.onHold(reason));
            say(desk.requester, Visibility.PUBLIC, "e então?");
            assertThat(desk.get(number).holdReason()).contains(reason);
            desk.change(desk.agent, number, TicketPatch.NONE.withState(State.IN_PROGRESS));
        }
    }

    @Test
    void anAnswerLeavesOtherStatesToPeople() {
        desk.change(desk.agent, number, Desk.RESOLVED);
        say(desk.requester, Visibility.PUBLIC, "obrigado");
        assertThat(desk.get(number).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void aLongTextIsKeptWholeAndATooLongOneRefused() {
        String longest = "ç".repeat(LONGEST - 2) + "😀";
        say(desk.requester, Visibility.PUBLIC, longest);
        assertThat(bodies(desk.requester)).containsExactly(longest);
        assertThatThrownBy(() -> say(desk.requester, Visibility.PUBLIC, "x".repeat(LONGEST + 1)))
                .hasMessageContaining("body must have at most");
        assertThatThrownBy(() -> say(desk.requester, Visibility.PUBLIC, "a\u0000b"))
                .hasMessageContaining("body must not contain control");
        assertThatThrownBy(() -> say(desk.requester, Visibility.PUBLIC, null)).hasMessageContaining("body is required");
    }

    @Test
    void whatWasSaidLastForAllToReadIsToldAlone() {
        assertThat(desk.tickets.lastSaid(desk.agent, number)).isEmpty();
        say(desk.requester, Visibility.PUBLIC, "um");
        say(desk.agent, Visibility.PUBLIC, "dois");
        say(desk.agent, Visibility.PRIVATE, "psst");
        for (Actor actor : List.of(desk.agent, desk.requester)) {
            assertThat(desk.tickets.lastSaid(actor, number)).map(Message::body).contains("dois");
        }
        assertThatThrownBy(() -> desk.tickets.lastSaid(desk.stranger, number)).hasMessageContaining("not");
    }

    private Message say(Actor actor, Visibility visibility, String body) {
        return desk.tickets.say(actor, number, visibility, body);
    }

    private List<String> bodies(Actor actor) {
        return desk.tickets.messages(actor, number, PageRequest.first(50)).items().stream()
                .map(Message::body)
                .toList();
    }

    private List<String> types(Actor actor) {
        return desk.history(actor, number).stream()
                .map(entry -> entry.event().type())
                .toList();
    }

    private List<String> paged(Actor actor) {
        List<String> bodies = new ArrayList<>();
        Optional<PageRequest> wanted = Optional.of(PageRequest.first(2));
        while (wanted.isPresent()) {
            Page<Message> page = desk.tickets.messages(actor, number, wanted.get());
            page.items().forEach(message -> bodies.add(message.body()));
            wanted = page.next().map(cursor -> new PageRequest(2, Optional.of(cursor)));
        }
        return bodies;
    }
}
