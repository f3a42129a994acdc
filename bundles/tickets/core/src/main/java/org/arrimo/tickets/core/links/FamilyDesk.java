package org.arrimo.tickets.core.links;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Families;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** What stands below tickets, dealt with together. */
public final class FamilyDesk implements Families {
    private final Transactions transactions;
    private final TicketStore store;
    private final Family family;
    private final Bulk bulk;
    private final Closing closing;

    /** Closes a ticket whatever stands below it. */
    @FunctionalInterface
    public interface Closing {
        Ticket close(Actor actor, TicketNumber number, OptionalLong version);
    }

    public FamilyDesk(Transactions transactions, TicketStore store, Family family, Bulk bulk, Closing closing) {
        this.transactions = transactions;
        this.store = store;
        this.family = family;
        this.bulk = bulk;
        this.closing = closing;
    }

    @Override
    public List<TicketNumber> open(Actor actor, TicketNumber number) {
        return transactions.reading(
                () -> family.openBelow(readable(actor, number).id()));
    }

    @Override
    public BulkJob resolve(Actor actor, TicketNumber number, Optional<ResolutionCode> code, Optional<String> solution) {
        BulkOrder order = transactions.reading(() -> {
            TicketEntity ticket = linkable(actor, number);
            List<TicketNumber> open = family.openBelow(ticket.id());
            if (open.isEmpty()) {
                throw Problem.of(Problem.Kind.CONFLICT, "none-open", "Nothing below it is open.")
                        .exception();
            }
            String text = solution.filter(said -> !said.isBlank())
                    .or(ticket::solution)
                    .orElseThrow(() -> Problem.invalid("solution", "required", "is required")
                            .exception());
            ResolutionCode how = code.or(ticket::resolution).orElse(ResolutionCode.SOLVED);
            return new BulkOrder(open, Optional.empty(), TicketPatch.NONE.resolved(how, text), Optional.empty());
        });
        return bulk.start(actor, order);
    }

    @Override
    public Ticket close(Actor actor, TicketNumber number, OptionalLong version) {
        transactions.reading(() -> linkable(actor, number).id());
        return closing.close(actor, number, version);
    }

    private TicketEntity linkable(Actor actor, TicketNumber number) {
        TicketEntity ticket = readable(actor, number);
        Access.require(actor, Operation.LINK, ticket.parties());
        return ticket;
    }

    private TicketEntity readable(Actor actor, TicketNumber number) {
        TicketEntity ticket = store.read(actor, number);
        if (!Access.may(actor, Operation.READ_PRIVATE, ticket.parties())) {
            throw Problem.notFound().exception();
        }
        return ticket;
    }
}
