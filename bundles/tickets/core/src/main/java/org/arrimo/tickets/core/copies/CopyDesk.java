package org.arrimo.tickets.core.copies;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Copies;
import org.arrimo.tickets.api.Copy;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.followers.Sighted;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Relation;
import org.arrimo.tickets.core.store.Roll;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Who is copied on tickets: each change is one transaction. */
public final class CopyDesk implements Copies {
    private final Transactions transactions;
    private final TicketStore store;
    private final Roll copies;
    private final Sighted people;
    private final Listing listing;
    private final Counting counting;
    private final Recorder recorder;
    private final Clock clock;

    public CopyDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            People people,
            Listing listing,
            Counting counting,
            Recorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.copies = Roll.ofCopied(source);
        this.people = new Sighted(people);
        this.listing = listing;
        this.counting = counting;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public List<Copy> list(Actor actor, TicketNumber number) {
        return transactions.reading(() -> all(store.read(actor, number)));
    }

    @Override
    public Copy add(Actor actor, TicketNumber number, String person) {
        return transactions.required(() -> {
            TicketEntity ticket = store.lock(actor, number);
            Access.require(actor, Operation.COPY, ticket.parties());
            Person who = active(person)
                    .filter(known -> isWithinReach(actor, known))
                    .orElseThrow(() -> refused("no-such-copy", "is nobody active whom you can copy"));
            if (who.id() == ticket.parties().requester()) {
                throw refused("is-requester", "is for whom the ticket is");
            }
            if (who.roles().stream().noneMatch(role -> Access.grants(role, Relation.COPIED, Operation.READ))) {
                throw refused("not-to-be-copied", "has no role in which to be copied");
            }
            List<Copy> there = all(ticket);
            return there.stream()
                    .filter(copy -> copy.person() == who.id())
                    .findFirst()
                    .orElseGet(() -> add(actor, ticket, who, there));
        });
    }

    @Override
    public void remove(Actor actor, TicketNumber number, String person) {
        transactions.run(() -> {
            TicketEntity ticket = store.lock(actor, number);
            Optional<Person> who = found(person);
            if (who.filter(known -> known.id() == actor.personId()).isEmpty()) {
                Access.require(actor, Operation.COPY, ticket.parties());
            }
            who.filter(known -> ticket.parties().copied().contains(known.id()))
                    .ifPresent(known -> remove(actor, ticket, known));
        });
    }

    @Override
    public Page<TicketRow> copied(Actor actor, PageRequest page) {
        return transactions.reading(() -> listing.on(copies, actor, page));
    }

    /** The desk copies anybody; a requester learns of nobody outside the own organisation, not even that they are there. */
    private static boolean isWithinReach(Actor actor, Person person) {
        boolean desk = Access.granting(actor, Operation.COPY).contains(Relation.DESK);
        return desk
                || person.organisation().isPresent() && person.organisation().equals(actor.organisation());
    }

    private List<Copy> all(TicketEntity ticket) {
        return copies.of(ticket.id()).stream()
                .map(entry -> new Copy(entry.person(), entry.since(), entry.addedBy()))
                .toList();
    }

    private Copy add(Actor actor, TicketEntity ticket, Person who, List<Copy> there) {
        if (there.size() >= MOST) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-many-copies",
                            "At most " + MOST + " people can be copied on a ticket.",
                            String.valueOf(MOST))
                    .exception();
        }
        Instant now = Micros.now(clock);
        Copy copy = new Copy(who.id(), now, actor.personId());
        copies.add(ticket.id(), new Roll.Entry(copy.person(), now, copy.addedBy()));
        Set<Long> ids = new TreeSet<>(ticket.parties().copied());
        ids.add(who.id());
        keep(actor, now, ticket, ids, new Change("copy", null, who.name()));
        return copy;
    }

    private void remove(Actor actor, TicketEntity ticket, Person who) {
        copies.remove(ticket.id(), who.id());
        Set<Long> ids = new TreeSet<>(ticket.parties().copied());
        ids.remove(who.id());
        keep(actor, Micros.now(clock), ticket, ids, new Change("copy", who.name(), null));
    }

    private void keep(Actor actor, Instant now, TicketEntity ticket, Set<Long> ids, Change change) {
        ticket.copyTo(ids);
        recorder.openly(actor, now, ticket.number(), Events.COPIED, List.of(change));
        transactions.afterCommit(counting::changed);
    }

    private Optional<Person> active(String person) {
        return found(person).filter(Person::active);
    }

    private Optional<Person> found(String person) {
        String who = person == null ? "" : person.strip();
        return people.find(who).or(() -> byId(who));
    }

    private Optional<Person> byId(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return people.find(Long.parseLong(id));
    }

    private static ProblemException refused(String code, String detail) {
        return Problem.invalid("person", code, detail).exception();
    }
}
