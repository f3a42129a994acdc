package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.Instant;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.links.Relating;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.states.StateSettings;
import org.arrimo.tickets.core.states.StateSettings.ClosedReply;
import org.arrimo.tickets.core.states.StateTimers;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.voice.Voice;

/** What the requester's reply does to a ticket beside standing in the conversation. In the caller's transaction. */
public final class Answers {
    private static final Actor DESK = Actor.system("tickets");

    private final Opening opening;
    private final Relating relating;
    private final Moves moves;
    private final StateTimers timers;
    private final Voice voice;
    private final StateSettings settings;

    public Answers(
            Opening opening, Relating relating, Moves moves, StateTimers timers, Voice voice, StateSettings settings) {
        this.opening = opening;
        this.relating = relating;
        this.moves = moves;
        this.timers = timers;
        this.voice = voice;
        this.settings = settings;
    }

    /**
     * What a ticket waited for has come: it is worked on again. A closed one is what the desk has decided. Every other
     * state stays, for people to decide.
     *
     * @throws org.arrimo.platform.api.ProblemException CONFLICT when a closed ticket takes no reply
     */
    void came(Actor actor, TicketEntity ticket, String text, Instant now) {
        switch (ticket.state()) {
            case ON_HOLD -> {
                if (waitedForIt(ticket)) {
                    goOn(actor, ticket, now);
                }
            }
            case RESOLVED -> {
                if (ticket.resolution()
                        .filter(ResolutionCode.UNANSWERED::equals)
                        .isPresent()) {
                    goOn(actor, ticket, now);
                } else {
                    timers.keepOpen(ticket.id());
                }
            }
            case CLOSED -> toClosed(actor, ticket, text, now);
            default -> {}
        }
    }

    /** One that an import or a version before put on hold without saying why may have waited for it as well. */
    private static boolean waitedForIt(TicketEntity ticket) {
        return ticket.holdReason().orElse(HoldReason.REQUESTER) == HoldReason.REQUESTER;
    }

    private void toClosed(Actor actor, TicketEntity ticket, String text, Instant now) {
        if (settings.closedReply() == ClosedReply.REFUSE) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "closed",
                            "This ticket is closed and takes no reply any more. Please open another one.")
                    .exception();
        }
        Duration open = Duration.ofDays(settings.reopenDays());
        boolean recent = ticket.closedAt()
                .filter(closed -> !now.isAfter(closed.plus(open)))
                .isPresent();
        if (settings.closedReply() == ClosedReply.REOPEN && recent) {
            goOn(actor, ticket, now);
        } else {
            continueElsewhere(actor, ticket, text, now);
        }
    }

    private void continueElsewhere(Actor actor, TicketEntity ticket, String text, Instant now) {
        TicketDraft draft = TicketDraft.of(ticket.kind(), ticket.snapshot().subject(), text);
        TicketNumber next = opening.open(actor, draft).number();
        relating.relate(DESK, now, ticket.number(), next);
        voice.say(DESK, ticket, now, "closed.continued", next.toString());
    }

    private void goOn(Actor actor, TicketEntity ticket, Instant now) {
        Snapshot before = ticket.snapshot();
        ticket.move(State.IN_PROGRESS, now);
        moves.made(actor, now, ticket, before);
    }
}
