package org.arrimo.tickets.core.imports;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.persistence.OptimisticLockException;
import javax.sql.DataSource;

import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.store.Facts;
import org.arrimo.tickets.core.store.Ids;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TextIndex;
import org.arrimo.tickets.core.store.WordIndex;
import org.arrimo.tickets.core.store.Words;

/** Reads and writes tickets many at a time, in the caller's transaction: an entity each would cost most of the time. */
final class ImportedTickets {
    private static final int AT_ONCE = 100;

    private static final String FIND = "select id, version, reference, kind, subject, description, state, priority,"
            + " impact, urgency, requester, organisation, team, assignee, contact, opened_at, updated_at, resolved_at,"
            + " closed_at, reassignments, reopens, facts, category from tickets_ticket where source = ? and reference in ("
            + InList.marks(AT_ONCE) + ")";

    private static final String ADD = "insert into tickets_ticket (version, kind, subject, words, description, state,"
            + " priority, impact, urgency, requester, organisation, team, assignee, contact, opened_at, updated_at,"
            + " resolved_at, closed_at, reassignments, reopens, facts, category, id, source, reference)"
            + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private static final String CHANGE = "update tickets_ticket set version = ?, kind = ?, subject = ?, words = ?,"
            + " description = ?, state = ?, priority = ?, impact = ?, urgency = ?, requester = ?, organisation = ?,"
            + " team = ?, assignee = ?, contact = ?, opened_at = ?, updated_at = ?, resolved_at = ?, closed_at = ?,"
            + " reassignments = ?, reopens = ?, facts = ?, category = ? where id = ? and version = ?";

    private final DataSource source;
    private final WordIndex words;
    private final TextIndex texts;

    ImportedTickets(DataSource source) {
        this.source = source;
        this.words = new WordIndex(source);
        this.texts = new TextIndex(source);
    }

    /** @return those of a source's tickets that are there, by reference */
    Map<String, StoredTicket> find(String origin, Collection<String> references) {
        Map<String, StoredTicket> found = new HashMap<>();
        if (references.isEmpty()) {
            return found;
        }
        List<String> wanted = new ArrayList<>(references);
        return Sql.prepared(source, FIND, find -> {
            for (int from = 0; from < wanted.size(); from += AT_ONCE) {
                find.setString(1, origin);
                for (int i = 0; i < AT_ONCE; i++) {
                    // Always the same number of parameters, so that the statement is prepared once.
                    find.setString(2 + i, wanted.get(Math.min(from + i, wanted.size() - 1)));
                }
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        StoredTicket ticket = read(rows);
                        found.put(ticket.reference(), ticket);
                    }
                }
            }
            return found;
        });
    }

    void add(String origin, Collection<StoredTicket> tickets) {
        Sql.prepared(source, ADD, add -> {
            for (StoredTicket ticket : tickets) {
                int next = write(add, ticket);
                add.setLong(next++, ticket.id());
                add.setString(next++, origin);
                add.setString(next, ticket.reference());
                add.addBatch();
            }
            return add.executeBatch();
        });
        words.add(tickets.stream().collect(Collectors.toMap(StoredTicket::id, ImportedTickets::subject)));
        texts.add(tickets.stream()
                .filter(ticket -> !ticket.standing().description().isEmpty())
                .map(ticket -> TextIndex.Text.description(
                        ticket.id(), ticket.standing().description()))
                .toList());
    }

    /** Lets a ticket be found by what it is called now. */
    void rename(StoredTicket before, StoredTicket after) {
        if (!subject(before).equals(subject(after))) {
            words.rename(after.id(), subject(before), subject(after));
        }
        String description = after.standing().description();
        if (!before.standing().description().equals(description)) {
            texts.describe(after.id(), description);
        }
    }

    private static String subject(StoredTicket ticket) {
        return ticket.standing().snapshot().subject();
    }

    /**
     * @param tickets as they are to be
     * @param versions the version of each that was read
     * @throws OptimisticLockException when somebody changed one in between
     */
    void change(Collection<StoredTicket> tickets, Map<Long, Long> versions) {
        int[] changed = Sql.prepared(source, CHANGE, change -> {
            for (StoredTicket ticket : tickets) {
                int next = write(change, ticket);
                change.setLong(next++, ticket.id());
                change.setLong(next, versions.get(ticket.id()));
                change.addBatch();
            }
            return change.executeBatch();
        });
        for (int count : changed) {
            if (count == 0) {
                throw new OptimisticLockException("A ticket was changed while rows for it were taken in");
            }
        }
    }

    private static StoredTicket read(ResultSet row) throws SQLException {
        Snapshot snapshot = new Snapshot(
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                Priority.valueOf(row.getString("priority")),
                Level.valueOf(row.getString("impact")),
                Level.valueOf(row.getString("urgency")),
                row.getLong("requester"),
                Ids.of(number(row, "organisation")),
                Ids.of(number(row, "team")),
                Ids.of(number(row, "assignee")),
                Contact.valueOf(row.getString("contact")),
                Optional.ofNullable(row.getString("category")));
        Standing standing = new Standing(
                snapshot,
                row.getString("description"),
                time(row, "opened_at"),
                time(row, "updated_at"),
                time(row, "resolved_at"),
                time(row, "closed_at"),
                row.getInt("reassignments"),
                row.getInt("reopens"),
                Facts.of(row.getString("facts")));
        return new StoredTicket(row.getLong("id"), row.getLong("version"), row.getString("reference"), standing);
    }

    private static Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        Long micros = number(row, column);
        return micros == null ? null : Micros.instant(micros);
    }

    private static int write(PreparedStatement statement, StoredTicket ticket) throws SQLException {
        Standing standing = ticket.standing();
        Snapshot snapshot = standing.snapshot();
        int next = 1;
        statement.setLong(next++, ticket.version());
        statement.setString(next++, snapshot.kind().name());
        statement.setString(next++, snapshot.subject());
        statement.setString(next++, Words.column(snapshot.subject()));
        statement.setString(next++, standing.description());
        statement.setString(next++, snapshot.state().name());
        statement.setString(next++, snapshot.priority().name());
        statement.setString(next++, snapshot.impact().name());
        statement.setString(next++, snapshot.urgency().name());
        statement.setLong(next++, snapshot.requester());
        set(statement, next++, Ids.column(snapshot.organisation()));
        set(statement, next++, Ids.column(snapshot.team()));
        set(statement, next++, Ids.column(snapshot.assignee()));
        statement.setString(next++, snapshot.contact().name());
        statement.setLong(next++, Micros.of(standing.openedAt()));
        statement.setLong(next++, Micros.of(standing.updatedAt()));
        set(statement, next++, micros(standing.resolvedAt()));
        set(statement, next++, micros(standing.closedAt()));
        statement.setInt(next++, standing.reassignments());
        statement.setInt(next++, standing.reopens());
        statement.setString(next++, Facts.column(standing.facts()));
        statement.setString(next++, snapshot.category().orElse(null));
        return next;
    }

    private static Long micros(Instant time) {
        return time == null ? null : Micros.of(time);
    }

    private static void set(PreparedStatement statement, int place, Long value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.BIGINT);
        } else {
            statement.setLong(place, value);
        }
    }
}
