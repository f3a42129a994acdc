package org.arrimo.tickets.core.checklists;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.ChecklistTemplate;
import org.arrimo.tickets.core.store.Series;

/** Keeps templates. In the caller's transaction. */
final class TemplateStore {
    private static final String SEQUENCE = "tickets_checklist_template_seq";
    private static final String SELECT = "select t.id, t.version, t.name, i.text from tickets_checklist_template t,"
            + " tickets_checklist_template_item i where i.template_id = t.id";

    private final DataSource source;
    private final Series series;

    TemplateStore(DataSource source, Series series) {
        this.source = source;
        this.series = series;
    }

    /** @return all of them, by name */
    List<ChecklistTemplate> all() {
        return Sql.prepared(source, SELECT + " order by t.name, t.id, i.place", TemplateStore::read);
    }

    Optional<ChecklistTemplate> find(long id) {
        return Sql.prepared(source, SELECT + " and t.id = ? order by i.place", query -> {
            query.setLong(1, id);
            return read(query).stream().findFirst();
        });
    }

    ChecklistTemplate add(String name, List<String> items) {
        ChecklistTemplate template = new ChecklistTemplate(series.next(SEQUENCE), 1, name, items);
        Sql.prepared(
                source,
                "insert into tickets_checklist_template (version, name, id) values (?, ?, ?)",
                statement -> bind(statement, template).executeUpdate());
        addItems(template);
        return template;
    }

    /** @return whether it still was in the version before the given one */
    boolean write(ChecklistTemplate template) {
        String sql = "update tickets_checklist_template set version = ?, name = ? where id = ? and version = ?";
        int written = Sql.prepared(source, sql, statement -> {
            bind(statement, template).setLong(4, template.version() - 1);
            return statement.executeUpdate();
        });
        if (written == 0) {
            return false;
        }
        Sql.prepared(source, "delete from tickets_checklist_template_item where template_id = ?", statement -> {
            statement.setLong(1, template.id());
            return statement.executeUpdate();
        });
        addItems(template);
        return true;
    }

    void remove(long id) {
        Sql.prepared(source, "delete from tickets_checklist_template where id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }

    private void addItems(ChecklistTemplate template) {
        String sql = "insert into tickets_checklist_template_item (template_id, place, text) values (?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            for (int i = 0; i < template.items().size(); i++) {
                statement.setLong(1, template.id());
                statement.setInt(2, i + 1);
                statement.setString(3, template.items().get(i));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static PreparedStatement bind(PreparedStatement statement, ChecklistTemplate template) throws SQLException {
        statement.setLong(1, template.version());
        statement.setString(2, template.name());
        statement.setLong(3, template.id());
        return statement;
    }

    private static List<ChecklistTemplate> read(PreparedStatement query) throws SQLException {
        Map<Long, ChecklistTemplate> found = new LinkedHashMap<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                List<String> items =
                        found.containsKey(id) ? new ArrayList<>(found.get(id).items()) : new ArrayList<>();
                items.add(rows.getString(4));
                found.put(id, new ChecklistTemplate(id, rows.getLong(2), rows.getString(3), items));
            }
        }
        return List.copyOf(found.values());
    }
}
