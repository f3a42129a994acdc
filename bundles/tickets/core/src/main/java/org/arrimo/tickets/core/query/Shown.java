package org.arrimo.tickets.core.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.MergeLog;
import org.arrimo.tickets.core.store.TicketEntity;

/**
 * What is shown in a ticket's conversation: what is its own, and of what was merged into it the part the actor may see. Only
 * where there is something of another ticket more is asked than one query for the messages and one for the files.
 */
public final class Shown {
    private final ConversationRows rows;
    private final MergeLog merges;
    private final Listing listing;

    public Shown(DataSource source, MergeLog merges, Listing listing) {
        this.rows = new ConversationRows(source);
        this.merges = merges;
        this.listing = listing;
    }

    /**
     * @param ticket one the actor may see
     * @param after the number of the message before the first
     * @param most how many at most
     * @return messages with their files, in the order in which they were written
     */
    public List<Message> messages(Actor actor, TicketEntity ticket, long after, int most) {
        boolean all = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
        List<Placed<Message>> found = rows.messages(ticket.id(), after, all, List.of(), most);
        long root = found.isEmpty() ? root(ticket) : ticket.id();
        if (root != ticket.id() || mixed(found, ticket)) {
            found = rows.messages(root, after, all, homes(actor, ticket), most);
        }
        return named(actor, ticket, found, Shown::from);
    }

    /** @return the public message that was written last, without its files */
    public Optional<Message> last(Actor actor, TicketEntity ticket) {
        List<Placed<Message>> found = rows.last(ticket.id(), List.of());
        long root = found.isEmpty() ? root(ticket) : ticket.id();
        if (root != ticket.id() || mixed(found, ticket)) {
            found = rows.last(root, homes(actor, ticket));
        }
        return named(actor, ticket, found, Shown::from).stream().findFirst();
    }

    /** @return the files, in the order in which they came */
    public List<Attachment> files(Actor actor, TicketEntity ticket) {
        boolean all = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
        List<Placed<Attachment>> found = rows.files(ticket.id());
        long root = found.isEmpty() ? root(ticket) : ticket.id();
        if (root != ticket.id() || mixed(found, ticket)) {
            Set<Long> homes = homes(actor, ticket);
            found = rows.files(root).stream()
                    .filter(file -> homes.contains(file.home()))
                    .toList();
        }
        return named(
                actor,
                ticket,
                found.stream()
                        .filter(file -> all || file.item().visibility() == Visibility.PUBLIC)
                        .toList(),
                Shown::from);
    }

    /** Of what is written to a merged ticket nothing is shown at that ticket's own place. */
    private long root(TicketEntity ticket) {
        return ticket.state() == State.CLOSED ? merges.root(ticket.id()) : ticket.id();
    }

    private static boolean mixed(Collection<? extends Placed<?>> found, TicketEntity ticket) {
        return found.stream().anyMatch(placed -> placed.home() != ticket.id());
    }

    /** The ticket, and those merged into it that the actor may see. */
    private Set<Long> homes(Actor actor, TicketEntity ticket) {
        Set<Long> homes = new LinkedHashSet<>(Set.of(ticket.id()));
        listing.visible(actor, List.copyOf(merges.parts(ticket.id())))
                .forEach(row -> homes.add(row.number().id()));
        return homes;
    }

    private <T> List<T> named(
            Actor actor, TicketEntity ticket, List<Placed<T>> found, BiFunction<T, Optional<TicketNumber>, T> from) {
        List<Long> others = found.stream()
                .map(Placed::written)
                .filter(written -> written != ticket.id())
                .distinct()
                .toList();
        Map<Long, TicketNumber> numbers = listing.visible(actor, others).stream()
                .map(TicketRow::number)
                .collect(Collectors.toMap(TicketNumber::id, Function.identity()));
        return found.stream()
                .map(placed -> from.apply(placed.item(), Optional.ofNullable(numbers.get(placed.written()))))
                .toList();
    }

    private static Message from(Message message, Optional<TicketNumber> from) {
        List<Attachment> files =
                message.attachments().stream().map(file -> from(file, from)).toList();
        return message.with(files, from);
    }

    private static Attachment from(Attachment file, Optional<TicketNumber> from) {
        return new Attachment(
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                file.sha256(),
                file.visibility(),
                file.author(),
                file.at(),
                from);
    }
}
