package org.arrimo.tickets.core.macros;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.core.fields.FieldsOfTickets;
import org.arrimo.tickets.core.rules.Shelf;
import org.arrimo.tickets.core.store.Ids;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Words;

/** Keeps macros. In the caller's transaction. */
final class MacroStore {
    private static final String NUMBERS = "tickets_macro_seq";
    private static final String SELECT =
            "select id, version, scope, owner, title, visibility, body, goes, html from tickets_macro where ";
    private static final String ADD_TAG = "+tag";
    private static final String REMOVE_TAG = "-tag";

    /** A custom field is a step of this name whose value has the field's key before it: names are shorter than keys. */
    private static final String CUSTOM = "field";

    private static final int KEY = 100;

    private final DataSource source;
    private final Series series;

    MacroStore(DataSource source, Series series) {
        this.source = source;
        this.series = series;
    }

    private record Step(String field, String value) {}

    Optional<Macro> find(long id) {
        return query(SELECT + "id = ?", query -> query.setLong(1, id)).stream().findFirst();
    }

    /** @return by title */
    List<Macro> list(Shelf.Readable readable) {
        return query(SELECT + readable.sql() + " order by title_key, id", query -> readable.bind(query, 1));
    }

    /** @return how many stand there */
    int count(Shelf shelf) {
        String owner = shelf.owner().isPresent() ? "owner = ?" : "owner is null";
        return Sql.prepared(source, "select count(*) from tickets_macro where scope = ? and " + owner, query -> {
            query.setString(1, shelf.scope().name());
            if (shelf.owner().isPresent()) {
                query.setLong(2, shelf.owner().getAsLong());
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    long add(Macro macro) {
        long id = series.next(NUMBERS);
        String sql = "insert into tickets_macro (version, scope, owner, title, title_key, visibility, body, goes, html,"
                + " id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        write(sql, macro, 1, id);
        keep(id, macro.steps());
        return id;
    }

    /** @return whether it was still in the version that was read */
    boolean change(Macro macro) {
        String sql =
                "update tickets_macro set version = ?, scope = ?, owner = ?, title = ?, title_key = ?, visibility = ?,"
                        + " body = ?, goes = ?, html = ? where id = ? and version = ?";
        if (write(sql, macro, macro.version() + 1, macro.id(), macro.version()) == 0) {
            return false;
        }
        forget(macro.id());
        keep(macro.id(), macro.steps());
        return true;
    }

    /** @return whether it was still in the version that was read */
    boolean remove(long id, long version) {
        String locked = "update tickets_macro set version = version where id = ? and version = ?";
        if (update(locked, id, version) == 0) {
            return false;
        }
        forget(id);
        return update("delete from tickets_macro where id = ?", id) > 0;
    }

    private void forget(long id) {
        update("delete from tickets_macro_step where macro_id = ?", id);
    }

    private void keep(long id, MacroSteps does) {
        List<Step> steps = new ArrayList<>();
        does.changes().forEach((field, value) -> steps.add(step(field, value)));
        does.tagsToAdd().forEach(tag -> steps.add(new Step(ADD_TAG, tag)));
        does.tagsToRemove().forEach(tag -> steps.add(new Step(REMOVE_TAG, tag)));
        String sql = "insert into tickets_macro_step (macro_id, place, field, value) values (?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            for (int place = 0; place < steps.size(); place++) {
                statement.setLong(1, id);
                statement.setInt(2, place);
                statement.setString(3, steps.get(place).field());
                statement.setString(4, steps.get(place).value());
                statement.addBatch();
            }
            return steps.isEmpty() ? new int[0] : statement.executeBatch();
        });
    }

    private static Step step(String field, String value) {
        return field.startsWith(FieldsOfTickets.NAMED)
                ? new Step(CUSTOM, field.substring(FieldsOfTickets.NAMED.length()) + "=" + value)
                : new Step(field, value);
    }

    private int write(String sql, Macro macro, long version, long... which) {
        String key = String.join(" ", Words.of(macro.title()));
        Optional<MacroSteps.Say> message = macro.steps().message();
        return Sql.prepared(source, sql, statement -> {
            statement.setLong(1, version);
            statement.setString(2, macro.scope().name());
            statement.setObject(3, Ids.column(macro.owner()), Types.BIGINT);
            statement.setString(4, macro.title());
            statement.setString(5, key.length() <= KEY ? key : key.substring(0, KEY));
            statement.setString(6, message.map(say -> say.visibility().name()).orElse(null));
            statement.setString(7, message.map(MacroSteps.Say::text).orElse(null));
            statement.setString(8, macro.steps().next().name());
            statement.setString(9, message.flatMap(MacroSteps.Say::html).orElse(null));
            for (int i = 0; i < which.length; i++) {
                statement.setLong(10 + i, which[i]);
            }
            return statement.executeUpdate();
        });
    }

    private int update(String sql, long... values) {
        return Sql.prepared(source, sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }

    private List<Macro> query(String sql, Binding binding) {
        List<Macro> bare = Sql.prepared(source, sql, query -> {
            binding.bind(query);
            List<Macro> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(bare(rows));
                }
            }
            return found;
        });
        return bare.stream().map(this::whole).toList();
    }

    private static Macro bare(ResultSet row) throws SQLException {
        String visibility = row.getString(6);
        String text = row.getString(7);
        Optional<String> html = Optional.ofNullable(row.getString(9));
        Optional<MacroSteps.Say> message = Optional.ofNullable(visibility)
                .map(word -> new MacroSteps.Say(Message.Visibility.valueOf(word), text, html));
        MacroSteps.Next next = MacroSteps.Next.valueOf(row.getString(8));
        return new Macro(
                row.getLong(1),
                row.getLong(2),
                Scope.valueOf(row.getString(3)),
                Ids.of(row, 4),
                row.getString(5),
                new MacroSteps(Map.of(), List.of(), List.of(), message, next));
    }

    private Macro whole(Macro bare) {
        Map<String, String> changes = new TreeMap<>();
        List<String> add = new ArrayList<>();
        List<String> remove = new ArrayList<>();
        for (Step step : steps(bare.id())) {
            switch (step.field()) {
                case ADD_TAG -> add.add(step.value());
                case REMOVE_TAG -> remove.add(step.value());
                case CUSTOM -> {
                    String[] sides = step.value().split("=", 2);
                    changes.put(FieldsOfTickets.NAMED + sides[0], sides[1]);
                }
                default -> changes.put(step.field(), step.value());
            }
        }
        MacroSteps steps = bare.steps();
        return new Macro(
                bare.id(),
                bare.version(),
                bare.scope(),
                bare.owner(),
                bare.title(),
                new MacroSteps(changes, add, remove, steps.message(), steps.next()));
    }

    private List<Step> steps(long id) {
        String sql = "select field, value from tickets_macro_step where macro_id = ? order by place";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, id);
            List<Step> steps = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    steps.add(new Step(rows.getString(1), rows.getString(2)));
                }
            }
            return steps;
        });
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }
}
