package org.arrimo.tickets.core.views;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Sharing;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.ViewColumn;
import org.arrimo.tickets.api.ViewDraft;
import org.arrimo.tickets.core.store.Ids;

/** Keeps views. In the caller's transaction. */
final class ViewStore {
    private static final String SELECT =
            "select id, version, owner, name, wanted, shown, sort, sharing, team, place" + " from tickets_view";
    private static final String SET = " name = ?, wanted = ?, shown = ?, sort = ?, sharing = ?, team = ?, place = ?";

    private final DataSource source;

    ViewStore(DataSource source) {
        this.source = source;
    }

    /** A view as it is kept. */
    record Kept(long id, long version, long owner, ViewDraft content) {}

    Optional<Kept> get(long id) {
        return select(" where id = ?", query -> query.setLong(1, id)).stream().findFirst();
    }

    /** @return those of the person, and those shared, with whomever */
    List<Kept> ofOrShared(long owner) {
        return select(" where owner = ? or sharing <> ?", query -> {
            query.setLong(1, owner);
            query.setString(2, Sharing.PERSONAL.name());
        });
    }

    int countOf(long owner) {
        return Sql.prepared(source, "select count(*) from tickets_view where owner = ?", query -> {
            query.setLong(1, owner);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    long add(long owner, ViewDraft draft) {
        String sql = "insert into tickets_view (name, wanted, shown, sort, sharing, team, place, owner, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, 1)";
        return Sql.with(source, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                bind(insert, draft);
                insert.setLong(8, owner);
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    /** @return whether it was still of that version */
    boolean change(long id, long version, ViewDraft draft) {
        String sql = "update tickets_view set" + SET + ", version = version + 1 where id = ? and version = ?";
        return Sql.prepared(source, sql, update -> {
                    bind(update, draft);
                    update.setLong(8, id);
                    update.setLong(9, version);
                    return update.executeUpdate();
                })
                > 0;
    }

    void remove(long id) {
        Sql.prepared(source, "delete from tickets_view where id = ?", delete -> {
            delete.setLong(1, id);
            return delete.executeUpdate();
        });
    }

    private static void bind(PreparedStatement statement, ViewDraft draft) throws SQLException {
        statement.setString(1, draft.name());
        statement.setString(2, draft.filter());
        statement.setString(3, draft.columns().stream().map(ViewColumn::name).collect(Collectors.joining(",")));
        statement.setString(4, draft.order().toString());
        statement.setString(5, draft.sharing().name());
        if (draft.team().isPresent()) {
            statement.setLong(6, draft.team().getAsLong());
        } else {
            statement.setNull(6, Types.BIGINT);
        }
        statement.setInt(7, draft.position());
    }

    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    private List<Kept> select(String where, Binding binding) {
        return Sql.prepared(source, SELECT + where + " order by place, name, id", query -> {
            binding.bind(query);
            List<Kept> views = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    views.add(view(rows));
                }
            }
            return views;
        });
    }

    private static Kept view(ResultSet row) throws SQLException {
        ViewDraft content = new ViewDraft(
                row.getString(4),
                row.getString(5),
                Arrays.stream(row.getString(6).split(","))
                        .map(ViewColumn::valueOf)
                        .toList(),
                TicketOrder.parse(row.getString(7)),
                Sharing.valueOf(row.getString(8)),
                Ids.of(row, 9),
                row.getInt(10));
        return new Kept(row.getLong(1), row.getLong(2), row.getLong(3), content);
    }

    /** @return the columns of a view as they are recorded */
    static String shown(ViewDraft draft) {
        return draft.columns().stream().map(Wire::name).collect(Collectors.joining(" "));
    }
}
