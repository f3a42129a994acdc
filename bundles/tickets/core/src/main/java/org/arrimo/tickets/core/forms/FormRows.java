package org.arrimo.tickets.core.forms;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.core.store.Ids;
import org.arrimo.tickets.core.store.Labels;

/** Keeps forms, each version of them, and by which one a ticket was opened. In the caller's transaction. */
final class FormRows {
    private static final String SELECT = "select f.form_key, f.version, f.name_en, f.name_pt, f.name_es, f.help_en,"
            + " f.help_pt, f.help_es, f.kind, f.category, f.team, f.impact, f.urgency, f.roles, f.organisations, f.retired"
            + " from tickets_form f";

    private final DataSource source;
    private final ItemRows items;

    FormRows(DataSource source) {
        this.source = source;
        this.items = new ItemRows(source);
    }

    /** @return the last version of each */
    FormShelf read() {
        String sql =
                SELECT + " where f.version = (select max(l.version) from tickets_form l where l.form_key = f.form_key)";
        List<Form> forms = Sql.prepared(source, sql, FormRows::forms);
        Map<String, List<FormItem>> asked = items.current();
        return new FormShelf(forms.stream()
                .map(form -> form.withItems(asked.getOrDefault(form.key(), List.of())))
                .toList());
    }

    /** @return the form by which a ticket was opened, as it was then */
    Optional<Form> of(long ticket) {
        String sql = SELECT + ", tickets_form_filled d where d.ticket_id = ? and f.form_key = d.form_key"
                + " and f.version = d.version";
        List<Form> found = Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            return forms(query);
        });
        return found.stream().findFirst().map(form -> form.withItems(items.of(form)));
    }

    void add(Form form) {
        String sql =
                "insert into tickets_form (form_key, version, name_en, name_pt, name_es, help_en, help_pt, help_es,"
                        + " kind, category, team, impact, urgency, roles, organisations, retired)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setString(1, form.key());
            statement.setLong(2, form.version());
            Labels.bind(statement, 3, Optional.of(form.name()));
            Labels.bind(statement, 6, form.help());
            statement.setString(9, form.kind().name());
            statement.setString(10, form.category().orElse(null));
            statement.setObject(11, Ids.column(form.team()), Types.BIGINT);
            statement.setString(12, form.impact().map(Enum::name).orElse(null));
            statement.setString(13, form.urgency().map(Enum::name).orElse(null));
            statement.setString(14, joined(form.roles()));
            statement.setString(15, joined(form.organisations()));
            statement.setInt(16, form.retired() ? 1 : 0);
            return statement.executeUpdate();
        });
        items.add(form);
    }

    void filled(long ticket, Form form) {
        String sql = "insert into tickets_form_filled (ticket_id, form_key, version) values (?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, ticket);
            statement.setString(2, form.key());
            statement.setLong(3, form.version());
            return statement.executeUpdate();
        });
    }

    private static List<Form> forms(PreparedStatement query) throws SQLException {
        List<Form> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                OptionalLong team = Ids.of(row, 11);
                found.add(new Form(
                        row.getString(1),
                        row.getLong(2),
                        Labels.read(row, 3).orElseThrow(),
                        Labels.read(row, 6),
                        Kind.valueOf(row.getString(9)),
                        Optional.ofNullable(row.getString(10)),
                        team,
                        Optional.ofNullable(row.getString(12)).map(Level::valueOf),
                        Optional.ofNullable(row.getString(13)).map(Level::valueOf),
                        parts(row.getString(14)).stream().map(Role::valueOf).collect(Collectors.toSet()),
                        parts(row.getString(15)).stream().map(Long::valueOf).collect(Collectors.toSet()),
                        row.getInt(16) == 1,
                        List.of()));
            }
        }
        return found;
    }

    private static String joined(Collection<?> parts) {
        return parts.isEmpty()
                ? null
                : parts.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
    }

    private static Set<String> parts(String column) {
        return column == null ? Set.of() : Arrays.stream(column.split(",")).collect(Collectors.toSet());
    }
}
