package org.arrimo.tickets.core.fields;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;

/** Keeps what tickets have in their custom fields. In the caller's transaction. */
public final class ValueRows {
    private final DataSource source;

    public ValueRows(DataSource source) {
        this.source = source;
    }

    /** @return what is said, by the field's key */
    public Map<String, String> of(long ticket) {
        String sql = "select field_key, said from tickets_field_value where ticket_id = ?";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            Map<String, String> found = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            return found;
        });
    }

    void put(long ticket, Map<String, Held> values) {
        String sql = "insert into tickets_field_value (ticket_id, field_key, said, word, number_value)"
                + " values (?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            for (Map.Entry<String, Held> value : values.entrySet()) {
                statement.setLong(1, ticket);
                statement.setString(2, value.getKey());
                statement.setString(3, value.getValue().said());
                statement.setString(4, value.getValue().word().orElse(null));
                statement.setBigDecimal(5, value.getValue().number().orElse(null));
                statement.addBatch();
            }
            return values.isEmpty() ? new int[0] : statement.executeBatch();
        });
    }

    void take(long ticket, String key) {
        Sql.prepared(source, "delete from tickets_field_value where ticket_id = ? and field_key = ?", statement -> {
            statement.setLong(1, ticket);
            statement.setString(2, key);
            return statement.executeUpdate();
        });
    }
}
