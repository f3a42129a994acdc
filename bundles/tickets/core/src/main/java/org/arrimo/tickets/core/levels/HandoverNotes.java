package org.arrimo.tickets.core.levels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.core.followers.Mentions;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.MessageEntity;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/**
 * The private note that goes with a ticket handed up or back: whoever may write notes writes one. What they were drafting
 * meanwhile in the conversation stays. In the caller's transaction, the ticket being locked.
 */
public final class HandoverNotes {
    private static final int LONGEST = 50_000;

    private final TicketStore store;
    private final Series series;
    private final Mentions mentions;
    private final Recorder recorder;

    public HandoverNotes(TicketStore store, Series series, Mentions mentions, Recorder recorder) {
        this.store = store;
        this.series = series;
        this.mentions = mentions;
        this.recorder = recorder;
    }

    /**
     * @return the note's id, if one is to be written
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN or INVALID on {@code note}
     */
    OptionalLong write(Actor actor, Instant now, TicketEntity ticket, Optional<String> note) {
        Optional<String> body = Text.optionalBlock("note", note.orElse(null), LONGEST);
        if (!Access.may(actor, Operation.NOTE, ticket.parties())) {
            if (body.isPresent()) {
                throw Access.forbidden("note");
            }
            return OptionalLong.empty();
        }
        String text = body.orElseThrow(
                () -> Problem.invalid("note", "required", "is required").exception());
        MessageEntity entity = new MessageEntity(
                series.next(Series.MESSAGES), ticket.id(), actor.personId(), now, Message.Visibility.PRIVATE, text);
        store.say(entity);
        Message message = entity.message(List.of());
        recorder.said(actor, ticket.number(), message);
        store.write(); // whoever is mentioned is kept beside the message
        mentions.keep(actor, now, ticket, message);
        return OptionalLong.of(message.id());
    }
}
