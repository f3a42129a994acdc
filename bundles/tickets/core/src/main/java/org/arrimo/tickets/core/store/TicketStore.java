package org.arrimo.tickets.core.store;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.Unit;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.rules.Access;

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
        return visible(actor, number, LockModeType.NONE);
    }

    /**
     * A ticket to change: nobody else changes it until this transaction ends, so that what was read of it stays true.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    public TicketEntity lock(Actor actor, TicketNumber number) {
        return visible(actor, number, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps something new. */
    public void add(Object entity) {
        em().persist(entity);
    }

    public EntityManager em() {
        return unit.em();
    }

    private TicketEntity visible(Actor actor, TicketNumber number, LockModeType lock) {
        TicketEntity ticket = em().find(TicketEntity.class, number.id(), lock);
        if (ticket == null || !ticket.number().equals(number)) {
            throw Problem.notFound().exception();
        }
        Access.requireVisible(actor, ticket.parties());
        return ticket;
    }
}
