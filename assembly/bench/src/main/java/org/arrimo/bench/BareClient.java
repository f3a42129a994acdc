package org.arrimo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes what opening a ticket leaves in the database: the ticket, the words of its subject and of its description, and
 * its entry in the journal.
 */
final class BareClient implements Load.Client {
    private static final String TICKET = "insert into tickets_ticket (id, version, kind, subject, words, description,"
            + " state, priority, impact, urgency, requester, contact, opened_at, updated_at, reassignments, reopens)"
            + " values (?, 1, 'INCIDENT', ?, ?, ?, 'NEW', 'MODERATE', 'MEDIUM', 'MEDIUM', 1, 'API', ?, ?, 0, 0)";
    private static final String ENTRY =
            "insert into journal_entry (happened_at, recorded_at, actor_id, actor_name, via,"
                    + " type, subject, internal, changes) values (?, ?, 1, 'Administrator', 'rest', 'tickets.opened', ?, ?, ?)";
    private static final String WORD = "insert into tickets_word (word, ticket_id) values (?, ?)";
    private static final String TEXT_WORD =
            "insert into tickets_text_word (word, ticket_id, reach, home) values (?, ?, 0, ?)";
    private static final Set<String> DESCRIBED =
            new HashSet<>(List.of(Seed.DESCRIPTION.toLowerCase(Locale.ROOT).split("[ .]+")));
    private static final String CHANGES = "[[\"subject\",null,\"%s\"],[\"state\",null,\"new\"],[\"priority\",null,"
            + "\"moderate\"],[\"impact\",null,\"medium\"],[\"urgency\",null,\"medium\"],[\"requester\",null,\"1\"]]";

    private final Connection connection;
    private final PreparedStatement number;
    private final PreparedStatement ticket;
    private final PreparedStatement word;
    private final PreparedStatement textWord;
    private final PreparedStatement entry;

    BareClient(Store store) throws SQLException {
        connection = store.connect();
        connection.setAutoCommit(false);
        number = connection.prepareStatement(store.nextNumber());
        ticket = connection.prepareStatement(TICKET);
        word = connection.prepareStatement(WORD);
        textWord = connection.prepareStatement(TEXT_WORD);
        entry = connection.prepareStatement(ENTRY);
    }

    @Override
    public boolean next() throws SQLException {
        String subject = Seed.subject();
        long now = System.currentTimeMillis() * 1_000;
        long id = number();
        ticket.setLong(1, id);
        ticket.setString(2, subject);
        ticket.setString(3, " " + subject);
        ticket.setString(4, Seed.DESCRIPTION);
        ticket.setLong(5, now);
        ticket.setLong(6, now);
        ticket.executeUpdate();
        for (String each : new HashSet<>(List.of(subject.split(" ")))) {
            word.setString(1, each);
            word.setLong(2, id);
            word.addBatch();
        }
        word.executeBatch();
        for (String each : DESCRIBED) {
            textWord.setString(1, each);
            textWord.setLong(2, id);
            textWord.setLong(3, id);
            textWord.addBatch();
        }
        textWord.executeBatch();
        entry.setLong(1, now);
        entry.setLong(2, now);
        entry.setString(3, "INC-" + id);
        entry.setBoolean(4, false);
        entry.setString(5, CHANGES.formatted(subject));
        entry.executeUpdate();
        connection.commit();
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private long number() throws SQLException {
        try (ResultSet row = number.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
