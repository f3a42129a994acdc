package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.ReadOnce;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;

/** Finds the one ticket that is meant, if the actor may see it. In the caller's transaction. */
public final class TicketStore {
    private static final String SELECT =
            "select t.id, t.version, t.kind, t.subject, t.description, t.state, t.priority, t.impact,"
                    + " t.urgency, t.requester, t.organisation, t.team, t.assignee, t.contact, t.reference,"
                    + " t.opened_at, t.updated_at, t.resolved_at, t.closed_at, t.reassignments, t.reopens, t.facts,"
                    + " t.hold_reason, t.hold_until, t.resolution, t.solution, t.priority_reason, t.category,"
                    + " t.copies, t.description_html, f.form_key, f.name_en, f.name_pt, f.name_es from tickets_ticket"
                    + " t left join tickets_form_filled o on o.ticket_id = t.id left join tickets_form f on f.form_key"
                    + " = o.form_key and f.version = o.version where t.id = ?";

    private final Unit unit;
    private final DataSource source;
    private final WordIndex words;
    private final TextIndex texts;
    private final MergeLog merges;

    public TicketStore(Unit unit, DataSource source) {
        this.unit = unit;
        this.source = source;
        this.words = new WordIndex(source);
        this.texts = new TextIndex(source);
        this.merges = new MergeLog(source);
    }

    /**
     * A ticket to read, as columns: what is changed in it is not kept.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    public TicketEntity read(Actor actor, TicketNumber number) {
        return visible(actor, number, row(number.id()));
    }

    /** @throws org.arrimo.platform.api.ProblemException NOT_FOUND if there is no such ticket, whoever may see it */
    public void requireThere(TicketNumber number) {
        if (Optional.ofNullable(row(number.id()))
                .filter(ticket -> ticket.number().equals(number))
                .isEmpty()) {
            throw Problem.notFound().exception();
        }
    }

    /**
     * A ticket to change: nobody else changes it until this transaction ends, so that what was read of it stays true.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; CONFLICT ({@code merged}) for one that was merged
     */
    public TicketEntity lock(Actor actor, TicketNumber number) {
        TicketEntity ticket = lockAny(actor, number);
        requireUnmerged(actor, ticket);
        return ticket;
    }

    /**
     * A ticket to say something about: as {@link #lock}, but whoever a merged one is for may add to it.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; CONFLICT ({@code merged})
     */
    public TicketEntity lockToAdd(Actor actor, TicketNumber number) {
        TicketEntity ticket = lockAny(actor, number);
        if (ticket.parties().requester() != actor.personId()) {
            requireUnmerged(actor, ticket);
        }
        return ticket;
    }

    /**
     * A ticket to change, merged or not.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    public TicketEntity lockAny(Actor actor, TicketNumber number) {
        return visible(actor, number, em().find(TicketEntity.class, number.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** A ticket to change for the system, if there is one. */
    public Optional<TicketEntity> lock(long id) {
        return Optional.ofNullable(em().find(TicketEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @return tickets to change, merged or not, whoever may see them; the lowest number is locked first */
    public List<TicketEntity> lockAll(Collection<Long> ids) {
        List<TicketEntity> tickets = new ArrayList<>();
        for (long id : new TreeSet<>(ids)) {
            tickets.add(em().find(TicketEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
        }
        return tickets;
    }

    /** @return the ticket in whose conversation a locked one's is shown, locked as well: itself, if it is not merged */
    public TicketEntity lockShowing(TicketEntity ticket) {
        TicketEntity last = ticket;
        while (last.state() == State.CLOSED) {
            OptionalLong into = merges.course(last.id()).into();
            if (into.isEmpty()) {
                break;
            }
            last = lockAll(List.of(into.getAsLong())).get(0);
        }
        return last;
    }

    /** @return the number of the ticket in which a merged one goes on, if it is merged and the actor may see that one */
    public Optional<TicketNumber> goesOnIn(Actor actor, TicketEntity ticket) {
        return showing(ticket).filter(other -> sees(actor, other)).map(TicketEntity::number);
    }

    /** @return the ticket in which a merged one goes on, if it is merged; a merged ticket is closed */
    public Optional<TicketEntity> showing(TicketEntity ticket) {
        if (ticket.state() != State.CLOSED) {
            return Optional.empty();
        }
        long root = merges.root(ticket.id());
        return root == ticket.id() ? Optional.empty() : Optional.of(row(root));
    }

    /** @throws org.arrimo.platform.api.ProblemException CONFLICT ({@code merged}) */
    public void requireUnmerged(Actor actor, TicketEntity ticket) {
        showing(ticket).ifPresent(other -> {
            List<String> named = sees(actor, other) ? List.of(other.number().toString()) : List.of();
            throw new Problem(
                            Problem.Kind.CONFLICT,
                            "merged",
                            named.isEmpty()
                                    ? ticket.number() + " was merged into another ticket."
                                    : ticket.number() + " was merged into " + named.get(0) + ".",
                            Optional.empty(),
                            named)
                    .exception();
        });
    }

    /** Keeps a new ticket, to be found by its words. */
    public void open(TicketEntity ticket, String subject, String description) {
        add(ticket);
        words.add(Map.of(ticket.id(), subject));
        if (!description.isEmpty()) {
            texts.add(List.of(TextIndex.Text.description(ticket.id(), description)));
        }
    }

    /** Keeps what somebody says, to be found by its words. */
    public void say(MessageEntity message) {
        add(message);
        texts.add(List.of(message.words()));
    }

    /** @return by what else than its subject a ticket is found */
    public TextIndex texts() {
        return texts;
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

    private record Row(long id) {}

    private TicketEntity row(long id) {
        return ReadOnce.of(new Row(id), () -> select(id));
    }

    private TicketEntity select(long id) {
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
                .filter(ticket -> sees(actor, ticket))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private static boolean sees(Actor actor, TicketEntity ticket) {
        return Access.may(actor, Operation.READ, ticket.parties());
    }
}
