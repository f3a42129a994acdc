package org.arrimo.tickets.core;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.states.StateSettings;
import org.arrimo.tickets.core.states.StateSettings.ClosedReply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What becomes of a requester's reply to a ticket that is closed. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ClosedReplyTest {
    private final Desk desk;
    private final TicketNumber number;

    ClosedReplyTest(Desk desk) {
        this.desk = desk;
        number = desk.incident();
        desk.change(desk.agent, number, Desk.RESOLVED);
        desk.change(desk.requester, number, TicketPatch.NONE.withState(State.CLOSED));
    }

    @Test
    void withinTwoWeeksTheTicketIsOpenedAgain() {
        desk.clock.advance(Duration.ofDays(14));
        say(desk.tickets, "voltou");
        Ticket again = desk.get(number);
        assertThat(again.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(again.reopens()).isEqualTo(1);
        assertThat(again.solution()).isEmpty();
        assertThat(links()).isEmpty();
    }

    @Test
    void laterAnotherOneBeginsWithTheMessage() {
        desk.clock.advance(Duration.ofDays(14).plusSeconds(1));
        say(desk.tickets, "voltou");
        assertThat(desk.get(number).state()).isEqualTo(State.CLOSED);
        assertThat(links()).hasSize(1);
        assertThat(links().get(0).type()).isEqualTo(LinkType.RELATES_TO);
        Ticket next = desk.tickets.get(desk.requester, links().get(0).other().number());
        assertThat(next.description()).isEqualTo("voltou");
        assertThat(next.subject()).isEqualTo("VPN caiu");
        assertThat(next.requester()).isEqualTo(desk.requester.personId());
        assertThat(next.state()).isEqualTo(State.NEW);
        assertThat(bodies())
                .containsExactly(
                        "voltou", "This ticket is closed. We go on with your message in " + next.number() + ".");
    }

    @Test
    void aDeskMayHaveAnotherOneEachTime() {
        say(under(ClosedReply.NEW), "voltou");
        assertThat(desk.get(number).state()).isEqualTo(State.CLOSED);
        assertThat(links()).hasSize(1);
    }

    @Test
    void orRefuseItWithNothingKept() {
        Tickets closed = under(ClosedReply.REFUSE);
        Problem refused = catchThrowableOfType(ProblemException.class, () -> say(closed, "voltou"))
                .problem();
        assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(refused.code()).isEqualTo("closed");
        assertThat(bodies()).isEmpty();
    }

    @Test
    void whatTheDeskSaysLeavesItClosed() {
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "obrigado");
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, "nota");
        assertThat(desk.get(number).state()).isEqualTo(State.CLOSED);
        assertThat(links()).isEmpty();
    }

    private Tickets under(ClosedReply reply) {
        return desk.assembly(Path.of("unused"), new StateSettings(ZoneOffset.UTC, 5, reply, 14, 3))
                .tickets();
    }

    private void say(Tickets tickets, String body) {
        tickets.say(desk.requester, number, Visibility.PUBLIC, body);
    }

    private List<Link> links() {
        return desk.links.list(desk.requester, number);
    }

    private List<String> bodies() {
        return desk.tickets.messages(desk.requester, number, PageRequest.first(9)).items().stream()
                .map(Message::body)
                .toList();
    }
}
