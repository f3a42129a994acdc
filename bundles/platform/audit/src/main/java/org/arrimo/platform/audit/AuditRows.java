package org.arrimo.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Entry;

/** Where the lines stand in the journal: newest first, by kind and by person, each found without looking at the others. */
public final class AuditRows {
    private final DataSource source;

    public AuditRows(DataSource source) {
        this.source = source;
    }

    /**
     * A line's place.
     *
     * @param entry the number of the journal's entry
     * @param recordedAt when it was written, in microseconds since 1970
     */
    record Key(long entry, long recordedAt) {
        Cursor cursor() {
            return Cursor.of(recordedAt, entry);
        }
    }

    /** Takes entries over, in the caller's transaction. */
    void add(List<Entry> entries) {
        Map<Long, Long> lastOfActors = new HashMap<>();
        Sql.with(source, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into audit_line (entry_id, recorded_at, kind, actor_id) values (?, ?, ?, ?)")) {
                for (Entry entry : entries) {
                    Optional<Subject> subject = Subject.of(entry.event().subject());
                    if (subject.isPresent()) {
                        insert.setLong(1, entry.id());
                        insert.setLong(2, Micros.of(entry.recordedAt()));
                        insert.setString(3, subject.get().kind());
                        insert.setLong(4, entry.actorId());
                        insert.addBatch();
                        lastOfActors.merge(entry.actorId(), entry.id(), Math::max);
                    }
                }
                if (!lastOfActors.isEmpty()) {
                    insert.executeBatch();
                }
            }
            for (Map.Entry<Long, Long> actor : lastOfActors.entrySet()) {
                name(connection, actor.getKey(), actor.getValue());
            }
            return null;
        });
    }

    private static void name(Connection connection, long actor, long entry) throws SQLException {
        for (String sql : List.of(
                "update audit_actor set entry_id = ? where actor_id = ?",
                "insert into audit_actor (entry_id, actor_id) values (?, ?)")) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, entry);
                statement.setLong(2, actor);
                if (statement.executeUpdate() > 0) {
                    return;
                }
            }
        }
    }

    /** @return at most that many lines behind a place, newest first */
    List<Key> behind(Query query, Optional<Cursor> place, int most) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        List<Object> values = new ArrayList<>();
        query.kind().ifPresent(kind -> and(where, values, "kind = ?", kind));
        query.who().ifPresent(who -> and(where, values, "actor_id = ?", who));
        query.from().ifPresent(from -> and(where, values, "recorded_at >= ?", Micros.of(from)));
        query.before().ifPresent(before -> and(where, values, "recorded_at < ?", Micros.of(before)));
        place.ifPresent(last -> {
            and(where, values, "recorded_at <= ?", last.number(0));
            and(where, values, "(recorded_at < ? or entry_id < ?)", last.number(0));
            values.add(last.number(1));
        });
        String sql = "select entry_id, recorded_at from audit_line" + where
                + " order by recorded_at desc, entry_id desc fetch first " + most + " rows only";
        return Sql.prepared(source, sql, statement -> {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<Key> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new Key(rows.getLong(1), rows.getLong(2)));
                }
            }
            return keys;
        });
    }

    private static void and(StringBuilder where, List<Object> values, String condition, Object value) {
        where.append(" and ").append(condition);
        values.add(value);
    }

    /** @return at most that many entries, each the last of another person */
    List<Long> lastOfActors(int most) {
        String sql = "select entry_id from audit_actor order by entry_id desc fetch first " + most + " rows only";
        return Sql.prepared(source, sql, statement -> {
            List<Long> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getLong(1));
                }
            }
            return entries;
        });
    }
}
