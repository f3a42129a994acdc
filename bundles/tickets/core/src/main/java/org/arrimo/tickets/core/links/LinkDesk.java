package org.arrimo.tickets.core.links;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.voice.Voice;

/** The links between tickets: each change is one transaction. */
public final class LinkDesk implements Links {
    private final Transactions transactions;
    private final TicketStore store;
    private final LinkStore links;
    private final Family family;
    private final Tickets tickets;
    private final Listing listing;
    private final Recorder recorder;
    private final Voice voice;
    private final Clock clock;

    public LinkDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Family family,
            Tickets tickets,
            Listing listing,
            Recorder recorder,
            Voice voice,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.links = new LinkStore(source);
        this.family = family;
        this.tickets = tickets;
        this.listing = listing;
        this.recorder = recorder;
        this.voice = voice;
        this.clock = clock;
    }

    @Override
    public List<Link> list(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            List<Bond> bonds = links.of(ticket.id());
            Map<Long, TicketRow> others = rows(
                    actor,
                    bonds.stream()
                            .map(bond -> bond.other(ticket.id()))
                            .distinct()
                            .toList());
            return bonds.stream()
                    .filter(bond -> others.containsKey(bond.other(ticket.id())))
                    .map(bond -> new Link(bond.from(ticket.id()), others.get(bond.other(ticket.id()))))
                    .sorted(Comparator.comparing(Link::type)
                            .thenComparing(link -> link.other().number().id()))
                    .toList();
        });
    }

    @Override
    public Link link(Actor actor, TicketNumber from, LinkType type, TicketNumber to) {
        return transactions.required(() -> {
            if (type == LinkType.PARENT_OF || type == LinkType.CHILD_OF) {
                family.lock();
            }
            Bond bond = ends(actor, from, type, to);
            if (!links.has(bond)) {
                requireRoom(bond);
                links.add(bond);
                Instant now = Micros.now(clock);
                recorder.linked(actor, now, from, type, to);
                recorder.linked(actor, now, to, type.inverse(), from);
            }
            return new Link(type, rows(actor, List.of(to.id())).get(to.id()));
        });
    }

    @Override
    public void unlink(Actor actor, TicketNumber from, LinkType type, TicketNumber to) {
        transactions.run(() -> {
            if (links.remove(ends(actor, from, type, to))) {
                Instant now = Micros.now(clock);
                recorder.unlinked(actor, now, from, type, to);
                recorder.unlinked(actor, now, to, type.inverse(), from);
            }
        });
    }

    @Override
    public List<TicketNumber> resolveChildren(Actor actor, TicketNumber parent) {
        return transactions.required(() -> {
            TicketEntity ticket = store.lock(actor, parent);
            Access.require(actor, Operation.LINK, ticket.parties());
            List<TicketNumber> open = family.openBelow(ticket.id());
            if (open.size() > Bulk.AT_ONCE) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-below",
                                "More than " + Bulk.AT_ONCE + " are open below it: resolve them as a job.",
                                String.valueOf(Bulk.AT_ONCE))
                        .exception();
            }
            open.forEach(child -> tickets.change(actor, child, OptionalLong.empty(), resolved(actor, ticket, child)));
            return open;
        });
    }

    /** As the parent is, if it is resolved and says how. */
    private TicketPatch resolved(Actor actor, TicketEntity parent, TicketNumber child) {
        ResolutionCode code = parent.resolution().orElse(ResolutionCode.SOLVED);
        String solution = parent.solution()
                .orElseGet(() -> voice.phrase(
                        tickets.get(actor, child).requester(),
                        "solved-with",
                        parent.number().toString()));
        return TicketPatch.NONE.resolved(code, solution);
    }

    /** Both are locked, the lower number first, so that two who link the same tickets wait for one another. */
    private Bond ends(Actor actor, TicketNumber from, LinkType type, TicketNumber to) {
        boolean itself = from.equals(to);
        boolean turned = from.id() > to.id();
        TicketEntity first = store.lock(actor, turned ? to : from);
        TicketEntity second = itself ? first : store.lock(actor, turned ? from : to);
        Access.require(actor, Operation.LINK, first.parties());
        Access.require(actor, Operation.LINK, second.parties());
        if (itself) {
            throw Problem.invalid("other", "itself", "is the ticket itself").exception();
        }
        return Bond.of(from.id(), type, to.id());
    }

    private void requireRoom(Bond bond) {
        family.requireFew(bond.source());
        family.requireFew(bond.target());
        if (bond.type() == LinkType.PARENT_OF) {
            family.requireRoom(bond.source(), bond.target());
        }
    }

    private Map<Long, TicketRow> rows(Actor actor, List<Long> numbers) {
        return listing.visible(actor, numbers).stream()
                .collect(Collectors.toMap(row -> row.number().id(), Function.identity()));
    }
}
