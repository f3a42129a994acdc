package org.arrimo.tickets.core.forms;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.ItemKind;
import org.arrimo.tickets.api.FormItem.TextCheck;
import org.arrimo.tickets.api.FormItem.When;
import org.arrimo.tickets.core.store.Labels;

/** Keeps what stands on forms. In the caller's transaction. */
final class ItemRows {
    private static final String COLUMNS = "kind, item_key, name_en, name_pt, name_es, help_en, help_pt, help_es,"
            + " required, preset, when_key, when_values, text_check, least, most";

    private final DataSource source;

    ItemRows(DataSource source) {
        this.source = source;
    }

    List<FormItem> of(Form form) {
        String sql = "select " + COLUMNS + " from tickets_form_item where form_key = ? and version = ? order by place";
        return Sql.prepared(source, sql, query -> {
            query.setString(1, form.key());
            query.setLong(2, form.version());
            List<FormItem> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(item(row));
                }
            }
            return found;
        });
    }

    /** @return those of the last version of each form, by its key */
    Map<String, List<FormItem>> current() {
        String sql = "select " + COLUMNS + ", form_key from tickets_form_item i where version ="
                + " (select max(f.version) from tickets_form f where f.form_key = i.form_key) order by form_key, place";
        return Sql.prepared(source, sql, query -> {
            Map<String, List<FormItem>> found = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString(16), key -> new ArrayList<>())
                            .add(item(row));
                }
            }
            return found;
        });
    }

    void add(Form form) {
        String sql = "insert into tickets_form_item (" + COLUMNS + ", form_key, version, place)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            for (int i = 0; i < form.items().size(); i++) {
                bind(statement, form.items().get(i));
                statement.setString(16, form.key());
                statement.setLong(17, form.version());
                statement.setInt(18, i + 1);
                statement.addBatch();
            }
            return form.items().isEmpty() ? new int[0] : statement.executeBatch();
        });
    }

    private static void bind(PreparedStatement statement, FormItem item) throws SQLException {
        statement.setString(1, item.kind().name());
        statement.setString(2, item.key());
        Labels.bind(statement, 3, item.name());
        Labels.bind(statement, 6, item.help());
        statement.setInt(9, item.required() ? 1 : 0);
        statement.setString(10, item.preset().orElse(null));
        statement.setString(11, item.when().map(When::key).orElse(null));
        statement.setString(
                12,
                item.when()
                        .map(when -> when.values().stream().sorted().collect(Collectors.joining("\n")))
                        .orElse(null));
        statement.setString(13, item.check().name());
        statement.setString(14, item.least().orElse(null));
        statement.setString(15, item.most().orElse(null));
    }

    private static FormItem item(ResultSet row) throws SQLException {
        String values = row.getString(12);
        return new FormItem(
                ItemKind.valueOf(row.getString(1)),
                row.getString(2),
                Labels.read(row, 3),
                Labels.read(row, 6),
                row.getInt(9) == 1,
                Optional.ofNullable(row.getString(10)),
                Optional.ofNullable(row.getString(11)).map(key -> new When(key, Set.of(values.split("\n")))),
                TextCheck.valueOf(row.getString(13)),
                Optional.ofNullable(row.getString(14)),
                Optional.ofNullable(row.getString(15)));
    }
}
