package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.util.Map;
import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;

/** Finds the one ticket that is meant, if the actor may see it. In the caller's transaction. */
public final class TicketStore {
    private static final String SELECT =
            "select id, version, kind, subject, description, state, priority, impact, urgency,"
                    + " requester, organisation, team, assignee, contact, reference, opened_at, updated_at, resolved_at, closed_at,"
                    + " reassignments, reopens, facts, hold_reason, hold_until, resolution, solution, priority_reason from tickets_ticket where id = ?";

    private final Unit unit;
    private final DataSource source;
    private final WordIndex words;

    public TicketStore(Unit unit, DataSource source) {
        this.unit = unit;
        this.source = source;
        this.words = new WordIndex(source);
    }

    /**
     * A ticket to read, as columns: what is changed in it is not kept.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    public TicketEntity read(Actor actor, TicketNumber number) {
        return visible(actor, number, row(number.id()));
    }

    /**
     * A ticket to change: nobody else changes it until this transaction ends, so that what was read of it stays true.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    public TicketEntity lock(Actor actor, TicketNumber number) {
        return visible(actor, number, em().find(TicketEntity.class, number.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** A ticket to change for the system, if there is one. */
    public Optional<TicketEntity> lock(long id) {
        return Optional.ofNullable(em().find(TicketEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Keeps a new ticket, to be found by the words of its subject. */
    public void open(TicketEntity ticket, String subject) {
        add(ticket);
        words.add(Map.of(ticket.id(), subject));
    }

    /** Lets a ticket be found by other words. */
    public void rename(TicketEntity ticket, String before, String after) {
        words.rename(ticket.id(), before, after);
    }

    /** Keeps something new. */
    public void add(Object entity) {
        em().persist(entity);
    }

    /** Writes what was added and changed so far, so that whoever reads columns in this transaction reads that. */
    public void write() {
        em().flush();
    }

    public EntityManager em() {
        return unit.em();
    }

    private TicketEntity row(long id) {
        return Sql.prepared(source, SELECT, query -> {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? TicketEntity.of(row) : null;
            }
        });
    }

    private static TicketEntity visible(Actor actor, TicketNumber number, TicketEntity found) {
        return Optional.ofNullable(found)
                .filter(ticket -> ticket.number().equals(number))
                .filter(ticket -> Access.may(actor, Operation.READ, ticket.parties()))
                .orElseThrow(() -> Problem.notFound().exception());
    }
}
