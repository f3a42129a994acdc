package org.arrimo.tickets.core;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.files.FileName;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.files.FileText;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.query.Shown;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.AttachmentEntity;
import org.arrimo.tickets.core.store.Placement;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TextIndex.Text;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** The files on tickets. */
public final class AttachmentDesk implements Attachments {
    private final Transactions transactions;
    private final TicketStore store;
    private final Series series;
    private final Shown shown;
    private final Placement placement;
    private final Meanwhile meanwhile;
    private final Recorder recorder;
    private final FileStore files;
    private final int maxPerTicket;
    private final Clock clock;

    public AttachmentDesk(
            Transactions transactions,
            TicketStore store,
            Series series,
            Shown shown,
            Placement placement,
            Meanwhile meanwhile,
            Recorder recorder,
            FileStore files,
            int maxPerTicket,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.series = series;
        this.shown = shown;
        this.placement = placement;
        this.meanwhile = meanwhile;
        this.recorder = recorder;
        this.files = files;
        this.maxPerTicket = maxPerTicket;
        this.clock = clock;
    }

    @Override
    public long largest() {
        return files.largest();
    }

    /** The right is checked before a byte is read, and again when the row is written. */
    @Override
    public Attachment attach(
            Actor actor,
            TicketNumber number,
            Visibility visibility,
            String name,
            String claimedType,
            InputStream content)
            throws IOException {
        transactions.run(() -> requireRoom(actor, store.read(actor, number), visibility));
        String clean = FileName.clean(name);
        try (FileStore.Received received = files.receive(content)) {
            String type = received.type(clean, claimedType);
            String text = FileText.of(clean, type, received::open);
            return transactions.required(() -> {
                boolean isPublic = visibility == Visibility.PUBLIC;
                TicketEntity ticket = isPublic ? store.lockToAdd(actor, number) : store.lock(actor, number);
                requireRoom(actor, ticket, visibility);
                Attachment file = new Attachment(
                        series.next(Series.ATTACHMENTS),
                        clean,
                        type,
                        received.size(),
                        received.sha256(),
                        visibility,
                        actor.personId(),
                        Micros.now(clock));
                store.add(new AttachmentEntity(ticket.id(), file));
                store.texts().add(List.of(Text.file(ticket.id(), !isPublic, OptionalLong.empty(), file.id(), text)));
                recorder.attached(actor, number, file);
                TicketEntity place = store.lockShowing(ticket);
                if (isPublic) {
                    ticket.touch(file.at());
                    meanwhile.rose(ticket, ticket.snapshot());
                }
                store.write();
                if (place != ticket) {
                    place.touch(file.at());
                    placement.showFile(ticket.id(), file.id(), place.id());
                }
                received.keep();
                return file;
            });
        }
    }

    @Override
    public List<Attachment> list(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            return shown.files(actor, store.read(actor, number));
        });
    }

    @Override
    public Download download(Actor actor, TicketNumber number, long id) {
        Attachment file = list(actor, number).stream()
                .filter(candidate -> candidate.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.notFound().exception());
        return new Download(file, () -> files.open(file.sha256()));
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
                            Kind.CONFLICT,
                            "too-many-attachments",
                            "A ticket has at most " + maxPerTicket + " files.",
                            Optional.of("content"),
                            List.of(String.valueOf(maxPerTicket)))
                    .exception();
        }
    }
}
