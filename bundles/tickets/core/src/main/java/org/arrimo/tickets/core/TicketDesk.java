package org.arrimo.tickets.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Figures;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.html.Saying;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.kept.Keeping.Side;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** The desk's tickets: each change is one transaction; each call is done by the part that knows it. */
public final class TicketDesk implements Tickets {
    private static final Set<Side> ROW = Set.of(Side.ROW);

    private final Transactions transactions;
    private final TicketStore store;
    private final Opening opening;
    private final Changing changing;
    private final Conversation conversation;
    private final Assignees assignees;
    private final Sight sight;
    private final Listing listing;
    private final Counting counting;
    private final Journal journal;
    private final Keeping keeping;

    public TicketDesk(
            Transactions transactions,
            TicketStore store,
            Opening opening,
            Changing changing,
            Conversation conversation,
            Assignees assignees,
            Sight sight,
            Listing listing,
            Counting counting,
            Journal journal,
            Keeping keeping) {
        this.transactions = transactions;
        this.store = store;
        this.opening = opening;
        this.changing = changing;
        this.conversation = conversation;
        this.assignees = assignees;
        this.sight = sight;
        this.listing = listing;
        this.counting = counting;
        this.journal = journal;
        this.keeping = keeping;
    }

    @Override
    public Ticket open(Actor actor, TicketDraft draft) {
        return changing(() -> opening.open(actor, draft));
    }

    @Override
    public Ticket get(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            Ticket seen = sight.of(actor, ticket);
            return store.showing(ticket).isPresent() ? seen.merged(store.goesOnIn(actor, ticket)) : seen;
        });
    }

    @Override
    public Page<TicketRow> list(Actor actor, TicketFilter filter, PageRequest page) {
        return transactions.reading(() -> listing.list(actor, filter, page));
    }

    @Override
    public Figures figures(Actor actor, TicketFilter filter) {
        return transactions.reading(() -> counting.figures(actor, filter));
    }

    @Override
    public Ticket change(Actor actor, TicketNumber number, OptionalLong version, TicketPatch patch) {
        return changing(actor, number, () -> changing.change(actor, number, version, patch));
    }

    /** Closes a ticket whatever stands below it. */
    public Ticket closeOver(Actor actor, TicketNumber number, OptionalLong version) {
        return changing(actor, number, () -> changing.closeOver(actor, number, version));
    }

    @Override
    public Message say(
            Actor actor, TicketNumber number, Message.Visibility visibility, String body, Set<Long> attachments) {
        return changing(() -> conversation.say(actor, number, visibility, Saying.plain(body), attachments));
    }

    @Override
    public Message sayHtml(
            Actor actor, TicketNumber number, Message.Visibility visibility, String html, Set<Long> attachments) {
        transactions.run(() -> conversation.requireMay(actor, number, visibility));
        Saying cleaned = Saying.html(html); // no ticket is locked meanwhile
        return changing(() -> conversation.say(actor, number, visibility, cleaned, attachments));
    }

    @Override
    public Page<Message> messages(Actor actor, TicketNumber number, PageRequest page) {
        return transactions.reading(() -> conversation.messages(actor, number, page));
    }

    @Override
    public Optional<Message> lastSaid(Actor actor, TicketNumber number) {
        return transactions.reading(() -> conversation.last(actor, number));
    }

    @Override
    public Page<Entry> history(Actor actor, TicketNumber number, PageRequest page) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            boolean internal = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
            Page<Entry> history = journal.history(number.toString(), internal, page);
            return internal ? history : history.map(Sight::forOthers);
        });
    }

    @Override
    public List<Long> candidates(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            boolean assigns = Access.may(actor, Operation.ASSIGN, ticket.parties());
            return assigns ? assignees.candidates(ticket.team()) : List.of();
        });
    }

    private Ticket changing(Actor actor, TicketNumber number, Supplier<Ticket> work) {
        return changing(() -> keeping.kept(actor, number, ROW, work));
    }

    private <T> T changing(Supplier<T> work) {
        return transactions.required(() -> {
            T done = work.get();
            store.write();
            transactions.afterCommit(counting::changed);
            return done;
        });
    }
}
