package org.arrimo.tickets.core.drafts;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Draft;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** The drafts of messages. The record tells nothing of them: it would tell others that somebody writes. */
public final class DraftDesk implements Drafts {
    private final Transactions transactions;
    private final TicketStore store;
    private final DraftStore drafts;
    private final Clock clock;

    public DraftDesk(Transactions transactions, TicketStore store, DraftStore drafts, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public Optional<Draft> get(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            return drafts.find(actor.personId(), ticket.id())
                    .filter(draft -> Access.may(actor, sending(draft.visibility()), ticket.parties()))
                    .map(draft -> withFiles(draft, drafts.loose(actor.personId(), ticket.id())));
        });
    }

    @Override
    public Saved save(
            Actor actor,
            TicketNumber number,
            OptionalLong seen,
            Visibility visibility,
            String body,
            Set<Long> attachments) {
        return transactions.required(() -> {
            TicketEntity ticket = store.read(actor, number);
            Access.require(actor, sending(visibility), ticket.parties());
            String text = Text.optionalBlock("body", body, LONGEST).orElse("");
            requireOwn(actor, ticket, attachments);
            Optional<Draft> before = drafts.find(actor.personId(), ticket.id());
            long last = before.map(Draft::revision).orElse(0L);
            boolean overwrote = seen.isPresent() && seen.getAsLong() != last;
            if (text.isEmpty() && attachments.isEmpty()) {
                drafts.remove(actor.personId(), ticket.id());
                return new Saved(Optional.empty(), overwrote);
            }
            long revision = Math.max(last + 1, Micros.of(Micros.now(clock)));
            Draft draft = new Draft(visibility, text, Set.copyOf(attachments), Micros.instant(revision), revision);
            drafts.put(actor.personId(), ticket.id(), draft);
            return new Saved(Optional.of(draft), overwrote);
        });
    }

    @Override
    public void discard(Actor actor, TicketNumber number) {
        transactions.run(
                () -> drafts.remove(actor.personId(), store.read(actor, number).id()));
    }

    private static Operation sending(Visibility visibility) {
        return visibility == Visibility.PRIVATE ? Operation.NOTE : Operation.REPLY;
    }

    private void requireOwn(Actor actor, TicketEntity ticket, Set<Long> files) {
        if (files.size() > MOST_FILES) {
            throw Problem.invalid("attachments", "too-many", "must be at most " + MOST_FILES, "" + MOST_FILES)
                    .exception();
        }
        if (!files.isEmpty() && !drafts.loose(actor.personId(), ticket.id()).containsAll(files)) {
            throw Problem.invalid("attachments", "no-such-attachment", "names a file that can't go with this message")
                    .exception();
        }
    }

    /** Files that went with a message meanwhile can't go with this one. */
    private static Draft withFiles(Draft draft, Set<Long> loose) {
        Set<Long> files = new HashSet<>(draft.attachments());
        files.retainAll(loose);
        return new Draft(draft.visibility(), draft.body(), Set.copyOf(files), draft.savedAt(), draft.revision());
    }
}
