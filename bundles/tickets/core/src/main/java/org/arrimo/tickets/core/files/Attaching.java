package org.arrimo.tickets.core.files;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.AttachmentEntity;
import org.arrimo.tickets.core.store.Placement;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TextIndex.Text;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Puts files on tickets. In the caller's transaction. */
public final class Attaching {
    private final TicketStore store;
    private final Series series;
    private final Placement placement;
    private final Meanwhile meanwhile;
    private final Recorder recorder;
    private final int maxPerTicket;
    private final Clock clock;

    public Attaching(
            TicketStore store,
            Series series,
            Placement placement,
            Meanwhile meanwhile,
            Recorder recorder,
            int maxPerTicket,
            Clock clock) {
        this.store = store;
        this.series = series;
        this.placement = placement;
        this.meanwhile = meanwhile;
        this.recorder = recorder;
        this.maxPerTicket = maxPerTicket;
        this.clock = clock;
    }

    /** @throws org.arrimo.platform.api.ProblemException as {@link #attach}, whatever the file */
    public void requireRoom(Actor actor, TicketNumber number, Visibility visibility) {
        requireRoom(actor, store.read(actor, number), visibility);
    }

    /**
     * The right is checked, and the ticket told of it.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND, FORBIDDEN, CONFLICT on {@code content}
     */
    public Attachment attach(Actor actor, TicketNumber number, Visibility visibility, NewFile file) {
        boolean isPublic = visibility == Visibility.PUBLIC;
        TicketEntity ticket = isPublic ? store.lockToAdd(actor, number) : store.lock(actor, number);
        requireRoom(actor, ticket, visibility);
        Attachment attachment = new Attachment(
                series.next(Series.ATTACHMENTS),
                file.name(),
                file.type(),
                file.size(),
                file.sha256(),
                visibility,
                actor.personId(),
                Micros.now(clock));
        store.add(new AttachmentEntity(ticket.id(), attachment));
        store.texts()
                .add(List.of(Text.file(ticket.id(), !isPublic, OptionalLong.empty(), attachment.id(), file.text())));
        recorder.attached(actor, number, attachment);
        TicketEntity place = store.lockShowing(ticket);
        if (isPublic) {
            ticket.touch(attachment.at());
            meanwhile.rose(ticket, ticket.snapshot());
        }
        store.write();
        if (place != ticket) {
            place.touch(attachment.at());
            placement.showFile(ticket.id(), attachment.id(), place.id());
        }
        return attachment;
    }

    private void requireRoom(Actor actor, TicketEntity ticket, Visibility visibility) {
        Operation operation = visibility == Visibility.PRIVATE ? Operation.NOTE : Operation.ATTACH;
        Access.require(actor, operation, ticket.parties());
        long count = store.em()
                .createQuery("select count(a) from AttachmentEntity a where a.ticket = :ticket", Long.class)
                .setParameter("ticket", ticket.id())
                .getSingleResult();
        if (count >= maxPerTicket) {
            throw new Problem(
                            Problem.Kind.CONFLICT,
                            "too-many-attachments",
                            "A ticket has at most " + maxPerTicket + " files.",
                            Optional.of("content"),
                            List.of(String.valueOf(maxPerTicket)))
                    .exception();
        }
    }
}
