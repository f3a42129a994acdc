package org.arrimo.platform.journal.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.journal.api.Journal.Redaction;

/** Writes anew what entries say, some of them at a time, so that memory does not grow with the record. */
final class Rewriting {
    private static final int AT_ONCE = 500;
    private static final String SELECT = "select " + EntryRows.COLUMNS + " from journal_entry where ";

    private final DataSource source;

    Rewriting(DataSource source) {
        this.source = source;
    }

    /** @param subjects not very many */
    void of(List<String> subjects, UnaryOperator<Change> told) {
        if (subjects.isEmpty()) {
            return;
        }
        String sql = SELECT + "subject in (" + InList.marks(subjects.size()) + ") and id > ? order by id fetch first "
                + AT_ONCE + " rows only";
        Sql.with(source, connection -> {
            List<Entry> some;
            long after = 0;
            do {
                try (PreparedStatement query = connection.prepareStatement(sql)) {
                    int next = 1;
                    for (String subject : subjects) {
                        query.setString(next++, subject);
                    }
                    query.setLong(next, after);
                    some = Stretches.read(query);
                }
                for (Entry entry : some) {
                    after = entry.id();
                    write(connection, entry, entry.actorName(), told);
                }
            } while (some.size() == AT_ONCE);
            return after;
        });
    }

    OptionalLong redact(Redaction redaction, long after) {
        Set<String> values = redaction.values();
        String wanted = "(actor_id = ?" + " or changes like ? escape '!'".repeat(values.size()) + ")";
        return Sql.with(source, connection -> {
            Journal.Stretch stretch = Stretches.read(connection, after, wanted, query -> {
                int next = Stretches.FIRST_OF_CONDITION;
                query.setLong(next++, redaction.actorId());
                for (String value : values) {
                    query.setString(next++, containing(value));
                }
            });
            for (Entry entry : stretch.entries()) {
                boolean own = entry.actorId() == redaction.actorId();
                write(connection, entry, own ? redaction.actorName() : entry.actorName(), change -> redaction
                        .told()
                        .apply(entry, change));
            }
            return stretch.next();
        });
    }

    private static void write(Connection connection, Entry entry, String actorName, UnaryOperator<Change> told)
            throws SQLException {
        List<Change> before = entry.event().changes();
        List<Change> after = before.stream().map(told).toList();
        if (after.equals(before) && actorName.equals(entry.actorName())) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("update journal_entry set actor_name = ?, changes = ? where id = ?")) {
            update.setString(1, actorName);
            update.setString(2, ChangesJson.write(after));
            update.setLong(3, entry.id());
            update.executeUpdate();
        }
    }

    /** As it stands within the JSON. */
    private static String containing(String value) {
        String json = ChangesJson.quoted(value);
        return "%" + json.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
