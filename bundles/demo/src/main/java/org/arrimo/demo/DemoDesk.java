package org.arrimo.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.Tickets;

/** What the {@link Cast} can do at the desk. */
final class DemoDesk {
    private final Tickets tickets;
    private final Attachments attachments;
    private final Map<Cast, Actor> cast;

    DemoDesk(Tickets tickets, Attachments attachments, Map<Cast, Actor> cast) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.cast = cast;
    }

    TicketNumber report(Cast who, Kind kind, String subject, String description) {
        return tickets.open(cast.get(who), TicketDraft.of(kind, subject, description))
                .number();
    }

    /** Somebody called, and Bruno wrote it down. */
    TicketNumber phoned(Cast caller, String subject, Level impact, Level urgency) {
        TicketDraft draft = new TicketDraft(
                Kind.INCIDENT,
                subject,
                "",
                id(caller),
                Optional.empty(),
                Optional.of(impact),
                Optional.of(urgency),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.of(Contact.PHONE));
        return tickets.open(cast.get(Cast.BRUNO), draft).number();
    }

    void hand(Cast who, TicketNumber ticket, long team) {
        change(who, ticket, TicketPatch.NONE.withTeam(OptionalLong.of(team)));
    }

    void assign(Cast who, TicketNumber ticket, long team, Cast assignee) {
        change(who, ticket, TicketPatch.NONE.withTeam(OptionalLong.of(team)).withAssignee(id(assignee)));
    }

    void move(Cast who, TicketNumber ticket, State... states) {
        for (State state : states) {
            change(who, ticket, TicketPatch.NONE.withState(state));
        }
    }

    void hold(Cast who, TicketNumber ticket, HoldReason reason) {
        change(who, ticket, TicketPatch.NONE.onHold(reason));
    }

    void resolve(Cast who, TicketNumber ticket, ResolutionCode code, String solution) {
        change(who, ticket, TicketPatch.NONE.resolved(code, solution));
    }

    void say(Cast who, TicketNumber ticket, String body) {
        tickets.say(cast.get(who), ticket, Visibility.PUBLIC, body);
    }

    void note(Cast who, TicketNumber ticket, String body) {
        tickets.say(cast.get(who), ticket, Visibility.PRIVATE, body);
    }

    void attach(Cast who, TicketNumber ticket, String name, String text) {
        ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try {
            attachments.attach(cast.get(who), ticket, Visibility.PUBLIC, name, "text/plain", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(Cast who, TicketNumber ticket, TicketPatch patch) {
        tickets.change(cast.get(who), ticket, OptionalLong.empty(), patch);
    }

    private OptionalLong id(Cast member) {
        return OptionalLong.of(cast.get(member).personId());
    }
}
