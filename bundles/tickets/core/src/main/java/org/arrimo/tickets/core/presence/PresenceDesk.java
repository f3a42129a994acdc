package org.arrimo.tickets.core.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.api.Presence.Activity;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Relation;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Who is at which ticket. The record tells nothing of it: to look is not to change. */
public final class PresenceDesk implements Presences {
    private final Transactions transactions;
    private final TicketStore store;
    private final PresenceStore present;
    private final Lookout lookout;
    private final Clock clock;

    public PresenceDesk(Transactions transactions, DataSource source, TicketStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.present = new PresenceStore(source);
        this.lookout = new Lookout(() -> transactions.reading(() -> present.all(expired())));
        this.clock = clock;
    }

    /** @return what tells those who watch, to be started and stopped */
    public Lookout lookout() {
        return lookout;
    }

    @Override
    public void beat(Actor actor, TicketNumber number, Activity activity) {
        transactions.run(() -> {
            TicketEntity ticket = allowed(actor, number);
            Presence presence = new Presence(actor.personId(), activity);
            present.put(ticket.id(), presence, Micros.now(clock), expired());
            transactions.afterCommit(lookout::look);
        });
    }

    @Override
    public void leave(Actor actor, TicketNumber number) {
        transactions.run(() -> {
            TicketEntity ticket = allowed(actor, number);
            if (present.remove(ticket.id(), actor.personId())) {
                transactions.afterCommit(lookout::look);
            }
        });
    }

    @Override
    public List<Presence> at(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            long ticket = allowed(actor, number).id();
            return present.at(List.of(ticket), expired()).getOrDefault(ticket, List.of());
        });
    }

    @Override
    public Map<TicketNumber, List<Presence>> among(Actor actor, Collection<TicketNumber> numbers) {
        if (!Access.granting(actor, Operation.MEET).contains(Relation.DESK)) {
            return Map.of();
        }
        List<Long> ids = numbers.stream().map(TicketNumber::id).distinct().toList();
        Map<Long, List<Presence>> found = transactions.reading(() -> present.at(ids, expired()));
        Map<TicketNumber, List<Presence>> there = new LinkedHashMap<>();
        numbers.stream()
                .filter(number -> found.containsKey(number.id()))
                .forEach(number -> there.put(number, found.get(number.id())));
        return there;
    }

    @Override
    public Watch watch(Actor actor, TicketNumber number, Watcher watcher) {
        long ticket = transactions.reading(() -> allowed(actor, number).id());
        return lookout.watch(ticket, watcher);
    }

    private TicketEntity allowed(Actor actor, TicketNumber number) {
        TicketEntity ticket = store.read(actor, number);
        Access.require(actor, Operation.MEET, ticket.parties());
        return ticket;
    }

    private Instant expired() {
        return Micros.now(clock).minus(EXPIRY);
    }
}
