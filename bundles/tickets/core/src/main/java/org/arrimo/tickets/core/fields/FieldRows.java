package org.arrimo.tickets.core.fields;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.core.store.Labels;

/** Keeps what custom fields there are. In the caller's transaction. */
final class FieldRows {
    private final DataSource source;

    FieldRows(DataSource source) {
        this.source = source;
    }

    FieldShelf read() {
        Map<String, List<FieldOption>> options = options();
        String sql =
                "select field_key, version, field_type, name_en, name_pt, name_es, is_open, retired from tickets_field";
        return Sql.prepared(source, sql, query -> {
            List<CustomField> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String key = row.getString(1);
                    found.add(new CustomField(
                            key,
                            row.getLong(2),
                            FieldType.valueOf(row.getString(3)),
                            Labels.read(row, 4).orElseThrow(),
                            options.getOrDefault(key, List.of()),
                            row.getInt(7) == 1,
                            row.getInt(8) == 1));
                }
            }
            return new FieldShelf(found);
        });
    }

    void add(CustomField field) {
        String sql = "insert into tickets_field (version, name_en, name_pt, name_es, is_open, retired, field_type,"
                + " field_key) values (?, ?, ?, ?, ?, ?, ?, ?)";
        write(field, sql);
        addOptions(field);
    }

    void change(CustomField field) {
        String sql = "update tickets_field set version = ?, name_en = ?, name_pt = ?, name_es = ?, is_open = ?,"
                + " retired = ? where field_type = ? and field_key = ?";
        write(field, sql);
        Sql.prepared(source, "delete from tickets_field_option where field_key = ?", statement -> {
            statement.setString(1, field.key());
            return statement.executeUpdate();
        });
        addOptions(field);
    }

    private void write(CustomField field, String sql) {
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, field.version());
            Labels.bind(statement, 2, Optional.of(field.name()));
            statement.setInt(5, field.open() ? 1 : 0);
            statement.setInt(6, field.retired() ? 1 : 0);
            statement.setString(7, field.type().name());
            statement.setString(8, field.key());
            return statement.executeUpdate();
        });
    }

    private Map<String, List<FieldOption>> options() {
        String sql = "select field_key, option_key, name_en, name_pt, name_es from tickets_field_option"
                + " order by field_key, place";
        return Sql.prepared(source, sql, query -> {
            Map<String, List<FieldOption>> found = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(new FieldOption(
                                    row.getString(2), Labels.read(row, 3).orElseThrow()));
                }
            }
            return found;
        });
    }

    private void addOptions(CustomField field) {
        String sql = "insert into tickets_field_option (field_key, place, option_key, name_en, name_pt, name_es)"
                + " values (?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            for (int i = 0; i < field.options().size(); i++) {
                FieldOption option = field.options().get(i);
                statement.setString(1, field.key());
                statement.setInt(2, i + 1);
                statement.setString(3, option.key());
                Labels.bind(statement, 4, Optional.of(option.name()));
                statement.addBatch();
            }
            return field.options().isEmpty() ? new int[0] : statement.executeBatch();
        });
    }
}
