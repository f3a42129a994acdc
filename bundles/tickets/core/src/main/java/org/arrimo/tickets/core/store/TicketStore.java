package org.arrimo.tickets.core.store;

import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.Unit;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;

/** Finds the one ticket that is meant, if the actor may see it. In the caller's transaction. */
public final class TicketStore {
    private final Unit unit;

    public TicketStore(Unit unit) {
        this.unit = unit;
    }

    /**
     * A ticket to read.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    public TicketEntity read(Actor actor, TicketNumber number) {
        return found(visible(actor, number, LockModeType.NONE));
    }

    /** @return a ticket to read, nothing if it is not there or not this actor's to see */
    public Optional<TicketEntity> find(Actor actor, TicketNumber number) {
        return visible(actor, number, LockModeType.NONE);
    }

    /**
     * A ticket to change: nobody else changes it until this transaction ends, so that what was read of it stays true.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    public TicketEntity lock(Actor actor, TicketNumber number) {
        return found(visible(actor, number, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Keeps something new. */
    public void add(Object entity) {
        em().persist(entity);
    }

    public EntityManager em() {
        return unit.em();
    }

    private Optional<TicketEntity> visible(Actor actor, TicketNumber number, LockModeType lock) {
        return Optional.ofNullable(em().find(TicketEntity.class, number.id(), lock))
                .filter(ticket -> ticket.number().equals(number))
                .filter(ticket -> Access.may(actor, Operation.READ, ticket.parties()));
    }

    private static TicketEntity found(Optional<TicketEntity> ticket) {
        return ticket.orElseThrow(() -> Problem.notFound().exception());
    }
}
