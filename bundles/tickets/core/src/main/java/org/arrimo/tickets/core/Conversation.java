package org.arrimo.tickets.core;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.drafts.DraftStore;
import org.arrimo.tickets.core.followers.Mentions;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.query.ConversationRows;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.AttachmentEntity;
import org.arrimo.tickets.core.store.MessageEntity;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** What is said about a ticket. In the caller's transaction. */
public final class Conversation {
    private final TicketStore store;
    private final Series series;
    private final ConversationRows rows;
    private final DraftStore drafts;
    private final Mentions mentions;
    private final Meanwhile meanwhile;
    private final Recorder recorder;
    private final Clock clock;

    public Conversation(
            TicketStore store,
            Series series,
            ConversationRows rows,
            DraftStore drafts,
            Mentions mentions,
            Meanwhile meanwhile,
            Recorder recorder,
            Clock clock) {
        this.store = store;
        this.series = series;
        this.rows = rows;
        this.drafts = drafts;
        this.mentions = mentions;
        this.meanwhile = meanwhile;
        this.recorder = recorder;
        this.clock = clock;
    }

    Message say(Actor actor, TicketNumber number, Visibility visibility, String body, Set<Long> attachments) {
        TicketEntity ticket = store.lock(actor, number);
        boolean isPrivate = visibility == Visibility.PRIVATE;
        Access.require(actor, isPrivate ? Operation.NOTE : Operation.REPLY, ticket.parties());
        String text = Text.block("body", body, Limits.BODY);
        Instant now = Micros.now(clock);
        MessageEntity entity =
                new MessageEntity(series.next(Series.MESSAGES), ticket.id(), actor.personId(), now, visibility, text);
        store.add(entity);
        Message message = entity.message(send(actor, ticket, entity, visibility, attachments));
        recorder.said(actor, number, message);
        drafts.remove(actor.personId(), ticket.id());
        store.write(); // whoever is mentioned is kept beside the message
        Message answer = message.withUnreached(mentions.keep(actor, now, ticket, message));
        if (isPrivate) {
            return answer; // the ticket's version and time would tell readers of it who must not know
        }
        Snapshot before = ticket.snapshot();
        if (ticket.parties().requester() == actor.personId()) {
            answerOfRequester(actor, ticket, now);
        }
        ticket.touch(now);
        meanwhile.rose(ticket, before);
        return answer;
    }

    Page<Message> messages(Actor actor, TicketNumber number, PageRequest page) {
        TicketEntity ticket = store.read(actor, number);
        boolean all = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        return Page.cut(
                rows.messages(ticket.id(), after, all, page.limit() + 1),
                page.limit(),
                message -> Cursor.of(message.id()));
    }

    /** What a ticket waited for has come: it is worked on again. Every other state stays, for people to decide. */
    private void answerOfRequester(Actor actor, TicketEntity ticket, Instant now) {
        if (ticket.state() == State.ON_HOLD) {
            Snapshot before = ticket.snapshot();
            ticket.move(State.IN_PROGRESS, now);
            recorder.changed(actor, now, ticket.number(), before, ticket.snapshot());
        }
    }

    private List<Attachment> send(
            Actor actor, TicketEntity ticket, MessageEntity message, Visibility visibility, Set<Long> ids) {
        List<Attachment> sent = new ArrayList<>();
        for (long id : ids) {
            AttachmentEntity file = store.em().find(AttachmentEntity.class, id);
            boolean fits = file != null
                    && file.ticket() == ticket.id()
                    && file.message() == null
                    && file.attachment().author() == actor.personId()
                    && file.attachment().visibility() == visibility;
            if (!fits) {
                throw Problem.invalid(
                                "attachments", "no-such-attachment", "names a file that can't go with this message")
                        .exception();
            }
            file.sendWith(message.id());
            sent.add(file.attachment());
        }
        sent.sort(Comparator.comparingLong(Attachment::id));
        return sent;
    }
}
