package org.arrimo.tickets.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.files.Attaching;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.query.Shown;
import org.arrimo.tickets.core.store.TicketStore;

/** The files on tickets. */
public final class AttachmentDesk implements Attachments {
    private final Transactions transactions;
    private final TicketStore store;
    private final Shown shown;
    private final Attaching attaching;
    private final FileStore files;

    public AttachmentDesk(
            Transactions transactions, TicketStore store, Shown shown, Attaching attaching, FileStore files) {
        this.transactions = transactions;
        this.store = store;
        this.shown = shown;
        this.attaching = attaching;
        this.files = files;
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
        transactions.run(() -> attaching.requireRoom(actor, number, visibility));
        try (FileStore.Received received = files.receive(name, claimedType, content)) {
            return transactions.required(() -> {
                Attachment file = attaching.attach(actor, number, visibility, received.file());
                received.keep();
                return file;
            });
        }
    }

    @Override
    public List<Attachment> list(Actor actor, TicketNumber number) {
        return transactions.reading(() -> shown.files(actor, store.read(actor, number)));
    }

    @Override
    public Download download(Actor actor, TicketNumber number, long id) {
        Attachment file = list(actor, number).stream()
                .filter(candidate -> candidate.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.notFound().exception());
        return new Download(file, () -> files.open(file.sha256()));
    }
}
