package org.arrimo.tickets.core.notes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Note;
import org.arrimo.tickets.api.Note.Former;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.core.followers.Mentions;
import org.arrimo.tickets.core.html.Saying;
import org.arrimo.tickets.core.query.Shown;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.store.TextIndex;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Private notes with their former texts: each change is one transaction. */
public final class NoteDesk implements Notes {
    private final Transactions transactions;
    private final TicketStore store;
    private final Shown shown;
    private final RevisionStore revisions;
    private final Mentions mentions;
    private final Recorder recorder;
    private final Clock clock;

    public NoteDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Shown shown,
            Mentions mentions,
            Recorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shown = shown;
        this.revisions = new RevisionStore(source);
        this.mentions = mentions;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public Note get(Actor actor, TicketNumber number, long message) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            return new Note(message(actor, ticket, message), revisions.of(message));
        });
    }

    @Override
    public Note edit(Actor actor, TicketNumber number, long note, OptionalInt edits, Wording words) {
        transactions.run(() -> {
            TicketEntity ticket = store.read(actor, number);
            requireAllowed(actor, ticket.parties(), message(actor, ticket, note));
        });
        Saying saying = Saying.of(words); // no ticket is locked meanwhile
        return transactions.required(() -> {
            TicketEntity ticket = store.lock(actor, number);
            Message before = message(actor, ticket, note);
            requireAllowed(actor, ticket.parties(), before);
            Saying.Said said = saying.said();
            if (edits.isPresent() && edits.getAsInt() != before.edits()) {
                throw Problem.stale().exception();
            }
            List<String> unreached = isSame(before, said, words) ? List.of() : replace(actor, ticket, before, said);
            Message now = message(actor, ticket, note).withUnreached(unreached);
            return new Note(now, revisions.of(note));
        });
    }

    /** Plain text that is the same as that of HTML leaves the HTML. */
    private static boolean isSame(Message before, Saying.Said said, Wording words) {
        return said.text().equals(before.body())
                && (!words.isHtml() || said.html().equals(before.html()));
    }

    /** @return the logins newly mentioned to no effect */
    private List<String> replace(Actor actor, TicketEntity ticket, Message before, Saying.Said said) {
        if (before.edits() >= MOST_EDITS) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-many-edits",
                            "A note can be edited " + MOST_EDITS + " times.",
                            String.valueOf(MOST_EDITS))
                    .exception();
        }
        Instant now = Micros.now(clock);
        Instant since = before.editedAt().orElse(before.at());
        Former former = new Former(before.body(), since, now, actor.personId(), before.html());
        revisions.replace(ticket.id(), before.id(), before.edits() + 1, former, said);
        store.texts().rewrite(TextIndex.Text.message(ticket.id(), true, before.id(), said.text()));
        recorder.edited(actor, now, ticket.number(), before.id());
        return mentions.keep(actor, now, ticket, message(actor, ticket, before.id()));
    }

    /** What the actor may not read is not there, and neither is what was written to another ticket. */
    private Message message(Actor actor, TicketEntity ticket, long id) {
        return shown.messages(actor, ticket, id - 1, 1).stream()
                .filter(message -> message.id() == id && message.from().isEmpty())
                .findFirst()
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private static void requireAllowed(Actor actor, Parties parties, Message message) {
        Access.require(actor, Operation.NOTE, parties);
        if (message.visibility() == Visibility.PUBLIC) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "said-in-public",
                            "What was said in public stays as it was said. Say what is to be corrected.")
                    .exception();
        }
        if (message.author() != actor.personId()) {
            Access.require(actor, Operation.EDIT_NOTES, parties);
        }
    }
}
