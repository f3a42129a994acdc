package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.FormName;

/** Knows the forms there are, and by which tickets were opened. In the caller's transaction. */
public final class FormNames {
    private final DataSource source;

    public FormNames(DataSource source) {
        this.source = source;
    }

    /** @return the form of a ticket, as it was called then; nothing if it was opened otherwise */
    public Optional<FormName> of(TicketEntity ticket) {
        return ticket.report().form(() -> select(ticket.id()));
    }

    /** @return whether there is a form of this key */
    public boolean has(String key) {
        String sql = "select 1 from tickets_form where form_key = ? fetch first 1 rows only";
        return Sql.prepared(source, sql, query -> {
            query.setString(1, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        });
    }

    /** From four columns, from a place on: the form's key and its name in three languages. */
    static Optional<FormName> read(ResultSet row, int place) throws SQLException {
        String key = row.getString(place);
        return Labels.read(row, place + 1).map(name -> new FormName(key, name));
    }

    private Optional<FormName> select(long ticket) {
        String sql = "select f.form_key, f.name_en, f.name_pt, f.name_es from tickets_form_filled t"
                + " join tickets_form f on f.form_key = t.form_key and f.version = t.version where t.ticket_id = ?";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? read(row, 1) : Optional.empty();
            }
        });
    }
}
