package org.arrimo.people.core;

import java.sql.ResultSet;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Sql;

/** Who is being erased, and how far it is. In the caller's transaction. */
final class ErasureRows {
    private static final List<String> TABLES = List.of("people_erasure_name", "people_erasure_part", "people_erasure");

    private final DataSource source;

    ErasureRows(DataSource source) {
        this.source = source;
    }

    /** Who wanted it. */
    record Asked(long by, String name, Actor.Via via) {}

    /**
     * What is left.
     *
     * @param place where it goes on, nothing at its start
     */
    record Part(String name, Optional<String> place, boolean done) {}

    void add(long person, Asked asked, Collection<String> names, List<String> parts) {
        Sql.prepared(
                source, "insert into people_erasure (person, asked_by, asked_name, via) values (?, ?, ?, ?)", row -> {
                    row.setLong(1, person);
                    row.setLong(2, asked.by());
                    row.setString(3, asked.name());
                    row.setString(4, asked.via().name());
                    return row.executeUpdate();
                });
        Sql.prepared(source, "insert into people_erasure_name (person, name) values (?, ?)", row -> {
            for (String name : names) {
                row.setLong(1, person);
                row.setString(2, name);
                row.addBatch();
            }
            return names.isEmpty() ? new int[0] : row.executeBatch();
        });
        Sql.prepared(source, "insert into people_erasure_part (person, part, turn, done) values (?, ?, ?, 0)", row -> {
            for (int i = 0; i < parts.size(); i++) {
                row.setLong(1, person);
                row.setString(2, parts.get(i));
                row.setInt(3, i + 1);
                row.addBatch();
            }
            return row.executeBatch();
        });
    }

    List<Long> all() {
        return Sql.prepared(source, "select person from people_erasure order by person", query -> {
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    /** @return who wanted it, if it is under way; nobody else goes on with it until the transaction ends */
    Optional<Asked> lock(long person) {
        String sql = "select asked_by, asked_name, via from people_erasure where person = ? for update";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Asked(row.getLong(1), row.getString(2), Actor.Via.valueOf(row.getString(3))))
                        : Optional.empty();
            }
        });
    }

    Set<String> names(long person) {
        return Sql.prepared(source, "select name from people_erasure_name where person = ?", query -> {
            query.setLong(1, person);
            Set<String> found = new TreeSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    /** @return in the order in which they are erased */
    List<Part> parts(long person) {
        String sql = "select part, place, done from people_erasure_part where person = ? order by turn";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            List<Part> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Part(rows.getString(1), Optional.ofNullable(rows.getString(2)), rows.getInt(3) == 1));
                }
            }
            return found;
        });
    }

    /** Keeps how far a part is. */
    void went(long person, String part, Optional<String> place) {
        String sql = "update people_erasure_part set place = ?, done = ? where person = ? and part = ?";
        Sql.prepared(source, sql, row -> {
            if (place.isPresent()) {
                row.setString(1, place.get());
            } else {
                row.setNull(1, Types.VARCHAR);
            }
            row.setInt(2, place.isPresent() ? 0 : 1);
            row.setLong(3, person);
            row.setString(4, part);
            return row.executeUpdate();
        });
    }

    void remove(long person) {
        for (String table : TABLES) {
            Sql.prepared(source, "delete from " + table + " where person = ?", row -> {
                row.setLong(1, person);
                return row.executeUpdate();
            });
        }
    }
}
