package org.arrimo.tickets.core;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.drafts.DraftStore;
import org.arrimo.tickets.core.followers.Mentions;
import org.arrimo.tickets.core.html.Saying;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.query.Shown;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.AttachmentEntity;
import org.arrimo.tickets.core.store.MessageEntity;
import org.arrimo.tickets.core.store.Placement;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** What is said about a ticket. In the caller's transaction. */
public final class Conversation {
    /** In the record of a ticket, in place of somebody whom its requester may not know of. */
    private static final Actor MERGED = Actor.system("merged ticket");

    private final TicketStore store;
    private final Series series;
    private final Shown shown;
    private final Placement placement;
    private final DraftStore drafts;
    private final Mentions mentions;
    private final Meanwhile meanwhile;
    private final Recorder recorder;
    private final Answers answers;
    private final Clock clock;

    public Conversation(
            TicketStore store,
            Series series,
            Shown shown,
            Placement placement,
            DraftStore drafts,
            Mentions mentions,
            Meanwhile meanwhile,
            Recorder recorder,
            Answers answers,
            Clock clock) {
        this.store = store;
        this.series = series;
        this.shown = shown;
        this.placement = placement;
        this.drafts = drafts;
        this.mentions = mentions;
        this.meanwhile = meanwhile;
        this.recorder = recorder;
        this.answers = answers;
        this.clock = clock;
    }

    void requireMay(Actor actor, TicketNumber number, Visibility visibility) {
        Operation operation = visibility == Visibility.PRIVATE ? Operation.NOTE : Operation.REPLY;
        Access.require(actor, operation, store.read(actor, number).parties());
    }

    Message say(Actor actor, TicketNumber number, Visibility visibility, Saying saying, Set<Long> attachments) {
        boolean isPrivate = visibility == Visibility.PRIVATE;
        TicketEntity ticket = isPrivate ? store.lock(actor, number) : store.lockToAdd(actor, number);
        Access.require(actor, isPrivate ? Operation.NOTE : Operation.REPLY, ticket.parties());
        Saying.Said said = saying.said();
        String text = said.text();
        Instant now = Micros.now(clock);
        MessageEntity entity =
                new MessageEntity(series.next(Series.MESSAGES), ticket.id(), actor.personId(), now, visibility, text);
        said.html().ifPresent(entity::writtenAs);
        store.say(entity);
        Message message = entity.message(send(actor, ticket, entity, visibility, attachments));
        recorder.said(actor, number, message);
        drafts.remove(actor.personId(), ticket.id());
        store.write(); // whoever is mentioned is kept beside the message
        Message answer = message.withUnreached(mentions.keep(actor, now, ticket, message));
        if (isPrivate) {
            return answer; // the ticket's version and time would tell readers of it who must not know
        }
        TicketEntity place = store.lockShowing(ticket);
        Snapshot before = ticket.snapshot();
        Snapshot beforeThere = place.snapshot();
        if (ticket.parties().requester() == actor.personId()) {
            answerOfRequester(actor, place, text, now);
        }
        ticket.touch(now);
        meanwhile.rose(ticket, before);
        if (place != ticket) {
            place.touch(now);
            meanwhile.rose(place, beforeThere);
            store.write();
            placement.showMessage(ticket.id(), message.id(), place.id());
            attachments.forEach(file -> store.texts().send(place.id(), file, message.id()));
        }
        return answer;
    }

    Page<Message> messages(Actor actor, TicketNumber number, PageRequest page) {
        TicketEntity ticket = store.read(actor, number);
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        return Page.cut(
                shown.messages(actor, ticket, after, page.limit() + 1),
                page.limit(),
                message -> Cursor.of(message.id()));
    }

    Optional<Message> last(Actor actor, TicketNumber number) {
        return shown.last(actor, store.read(actor, number));
    }

    /** Who replies to a ticket that was merged into another person's does not decide what becomes of that one when it is closed. */
    private void answerOfRequester(Actor actor, TicketEntity place, String text, Instant now) {
        boolean theirs = place.parties().requester() == actor.personId();
        if (theirs || place.state() != State.CLOSED) {
            answers.came(theirs ? actor : MERGED, place, text, now);
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
            store.texts().send(ticket.id(), id, message.id());
            sent.add(file.attachment());
        }
        sent.sort(Comparator.comparingLong(Attachment::id));
        return sent;
    }
}
