package org.arrimo.tickets.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;

/** Which tickets have a word in their subject. In the caller's transaction. */
public final class WordIndex {
    private static final String ADD = "insert into tickets_word (word, ticket_id) values (?, ?)";
    static final String HAVING =
            "select ticket_id from tickets_word where word = ? and ticket_id < ? order by ticket_id desc";
    private static final String REMOVE = "delete from tickets_word where word = ? and ticket_id = ?";

    private final DataSource source;

    public WordIndex(DataSource source) {
        this.source = source;
    }

    /** Adds tickets, subjects by id. */
    public void add(Map<Long, String> subjects) {
        Map<Long, Set<String>> words = new TreeMap<>();
        subjects.forEach((ticket, subject) -> words.put(ticket, words(subject)));
        each(ADD, words);
    }

    /** Follows a ticket that is called otherwise. */
    public void rename(long ticket, String before, String after) {
        Set<String> gone = words(before);
        Set<String> come = words(after);
        Set<String> kept = new HashSet<>(gone);
        kept.retainAll(come);
        gone.removeAll(kept);
        come.removeAll(kept);
        each(REMOVE, Map.of(ticket, gone));
        each(ADD, Map.of(ticket, come));
    }

    /** @return what was typed as a word, there or not, and after it the words there are that begin so; at most so many */
    public List<String> beginningWith(String beginning, int most) {
        String start = Word.cut(beginning);
        return Sql.with(source, connection -> {
            List<String> found = new ArrayList<>(List.of(start));
            String next = word(connection, ">", start);
            while (next != null && next.startsWith(start) && found.size() < most) {
                found.add(next);
                next = word(connection, ">", next);
            }
            return found;
        });
    }

    /** @return the tickets that have exactly this word, of the numbers below, the latest first and at most so many */
    public List<Long> having(String word, long below, int most) {
        String sql = HAVING + " fetch first " + most + " rows only";
        return Sql.prepared(source, sql, query -> {
            query.setString(1, word);
            query.setLong(2, below);
            List<Long> tickets = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tickets.add(rows.getLong(1));
                }
            }
            return tickets;
        });
    }

    boolean isEmpty() {
        return Sql.with(source, connection -> word(connection, ">=", "") == null);
    }

    private static String word(Connection connection, String comparison, String word) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select word from tickets_word where word "
                + comparison + " ? order by word, ticket_id desc fetch first 1 rows only")) {
            query.setString(1, word);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private void each(String sql, Map<Long, Set<String>> words) {
        Sql.prepared(source, sql, statement -> {
            boolean any = false;
            for (Map.Entry<Long, Set<String>> ticket : words.entrySet()) {
                for (String word : ticket.getValue()) {
                    statement.setString(1, word);
                    statement.setLong(2, ticket.getKey());
                    statement.addBatch();
                    any = true;
                }
            }
            return any ? statement.executeBatch() : new int[0];
        });
    }

    private static Set<String> words(String subject) {
        Set<String> words = new HashSet<>();
        Words.of(subject).forEach(word -> words.add(Word.cut(word)));
        return words;
    }
}
