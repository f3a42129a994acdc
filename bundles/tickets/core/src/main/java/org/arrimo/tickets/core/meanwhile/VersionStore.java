package org.arrimo.tickets.core.meanwhile;

import java.sql.ResultSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;

/** Keeps which fields each version of a ticket changed. In the caller's transaction. */
final class VersionStore {
    private final DataSource source;

    VersionStore(DataSource source) {
        this.source = source;
    }

    void add(long ticket, long version, Set<Field> fields) {
        String sql = "insert into tickets_version (ticket_id, version, fields) values (?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, ticket);
            statement.setLong(2, version);
            statement.setString(3, fields.stream().map(Field::name).collect(Collectors.joining(",")));
            return statement.executeUpdate();
        });
    }

    /** Says which custom fields a version changed; to be called after {@link #add}. */
    void addCustom(long ticket, long version, Set<String> keys) {
        String sql = "insert into tickets_version_field (ticket_id, version, field_key) values (?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            for (String key : keys) {
                statement.setLong(1, ticket);
                statement.setLong(2, version);
                statement.setString(3, key);
                statement.addBatch();
            }
            return keys.isEmpty() ? new int[0] : statement.executeBatch();
        });
    }

    /** @return the keys of the custom fields that the versions after one up to another changed */
    Set<String> customBetween(long ticket, long after, long upTo) {
        String sql = "select field_key from tickets_version_field where ticket_id = ? and version > ? and version <= ?";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            query.setLong(2, after);
            query.setLong(3, upTo);
            Set<String> keys = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        });
    }

    void forget(long ticket, long upTo) {
        Sql.prepared(source, "delete from tickets_version where ticket_id = ? and version <= ?", statement -> {
            statement.setLong(1, ticket);
            statement.setLong(2, upTo);
            return statement.executeUpdate();
        });
    }

    /** @return what the versions after one up to another changed; nothing when that is not known of each of them */
    Optional<Set<Field>> between(long ticket, long after, long upTo) {
        String sql = "select fields from tickets_version where ticket_id = ? and version > ? and version <= ?";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            query.setLong(2, after);
            query.setLong(3, upTo);
            Set<Field> fields = EnumSet.noneOf(Field.class);
            long known = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known++;
                    fields.addAll(fields(rows.getString(1)));
                }
            }
            return known == upTo - after ? Optional.of(fields) : Optional.<Set<Field>>empty();
        });
    }

    private static Set<Field> fields(String text) {
        return Arrays.stream((text == null ? "" : text).split(","))
                .filter(name -> !name.isEmpty())
                .map(Field::valueOf)
                .collect(Collectors.toSet());
    }
}
