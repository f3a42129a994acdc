package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Handover;
import org.arrimo.tickets.api.HandoverChoices;
import org.arrimo.tickets.api.HandoverDraft;
import org.arrimo.tickets.api.HandoverReason;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;

/** What goes over the wire about tickets that are handed up and back. */
final class HandoverViews {
    private HandoverViews() {}

    /** A ticket to be handed up. */
    record NewAscent(
            HandoverReason reason,
            @Doc("Why, in words: one line of 1 to 500 characters") String text,
            @Doc("What the other team has to know; it becomes a private note, and is needed of who may write notes")
                    Optional<String> note,
            @Doc("Name or id of the team; the one that stands above if nothing is said") Optional<NameOrId> team) {
        HandoverDraft draft() {
            return new HandoverDraft(reason, text, note);
        }
    }

    /** A ticket to be handed back. */
    record NewReturn(
            HandoverReason reason,
            @Doc("Why, in words: one line of 1 to 500 characters") String text,
            @Doc("What the other team has to know; it becomes a private note, and is needed of who may write notes")
                    Optional<String> note) {
        HandoverDraft draft() {
            return new HandoverDraft(reason, text, note);
        }
    }

    /** That a ticket was handed up or back. */
    record HandoverView(
            long id,
            String ticket,
            Handover.Direction direction,
            Named from,
            Named to,
            HandoverReason reason,
            String text,
            @Doc("The id of the message that is the note") OptionalLong note,
            Named by,
            Instant at) {
        static HandoverView of(Handover handover, Names names) {
            return new HandoverView(
                    handover.id(),
                    handover.ticket().toString(),
                    handover.direction(),
                    team(names, handover.from()),
                    team(names, handover.to()),
                    handover.reason(),
                    handover.text(),
                    handover.note(),
                    names.person(handover.by()),
                    handover.at());
        }
    }

    /** Where a ticket can be handed. */
    record ChoicesView(
            @Doc("The teams it can go up to, the one that stands above first") List<Named> up,
            @Doc("The team it came from") Optional<Named> back) {
        static ChoicesView of(HandoverChoices choices, Names names) {
            return new ChoicesView(
                    choices.up().stream().map(id -> team(names, id)).toList(), names.team(choices.back()));
        }
    }

    private static Named team(Names names, long id) {
        return names.team(OptionalLong.of(id)).orElseThrow();
    }
}
