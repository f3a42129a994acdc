package org.arrimo.tickets.core.kept;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.core.store.Series;

/** Keeps what people changed last. In the caller's transaction. */
public final class ReversalStore {
    private static final String SEQUENCE = "tickets_reversal_seq";

    private final DataSource source;
    private final Series series;

    public ReversalStore(DataSource source, Series series) {
        this.source = source;
        this.series = series;
    }

    /**
     * A change as it is kept.
     *
     * @param version the ticket's after it
     * @param begun before anything was changed
     * @param made after all of it
     */
    public record Kept(long id, long person, long version, Instant begun, Instant made, boolean undone) {}

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /**
     * Keeps a person's change of a ticket instead of the one before. That one's row is written over and never deleted: to
     * delete what others refer to, Derby locks their whole table.
     */
    public void put(long ticket, long person, long version, Instant begun, Instant made, List<Put> puts) {
        Optional<Long> former = latest(ticket, person).map(Kept::id);
        former.ifPresent(this::empty);
        long id = series.next(SEQUENCE);
        String row = former.isPresent()
                ? "update tickets_reversal set id = ?, version = ?, begun_at = ?, made_at = ?, undone_at = null"
                        + " where ticket_id = ? and person = ?"
                : "insert into tickets_reversal (id, version, begun_at, made_at, ticket_id, person)"
                        + " values (?, ?, ?, ?, ?, ?)";
        write(row, statement -> {
            statement.setLong(1, id);
            statement.setLong(2, version);
            statement.setLong(3, Micros.of(begun));
            statement.setLong(4, Micros.of(made));
            statement.setLong(5, ticket);
            statement.setLong(6, person);
        });
        String field =
                "insert into tickets_reversal_field (reversal_id, place, field, was, given) values (?, ?, ?, ?, ?)";
        Sql.prepared(source, field, statement -> {
            for (int place = 0; place < puts.size(); place++) {
                Put put = puts.get(place);
                statement.setLong(1, id);
                statement.setInt(2, place);
                statement.setString(3, put.field());
                statement.setString(4, put.was().orElse(null));
                statement.setString(5, put.given().orElse(null));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** @return a person's latest change of a ticket */
    public Optional<Kept> latest(long ticket, long person) {
        return find(" where ticket_id = ? and person = ?", ticket, person);
    }

    public Optional<Kept> find(long ticket, long id) {
        return find(" where ticket_id = ? and id = ?", ticket, id);
    }

    public List<Put> puts(long id) {
        String sql = "select field, was, given from tickets_reversal_field where reversal_id = ? order by place";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, id);
            List<Put> puts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    puts.add(new Put(
                            rows.getString(1),
                            Optional.ofNullable(rows.getString(2)),
                            Optional.ofNullable(rows.getString(3))));
                }
            }
            return puts;
        });
    }

    public void undone(long id, Instant now) {
        write("update tickets_reversal set undone_at = ? where id = ?", statement -> {
            statement.setLong(1, Micros.of(now));
            statement.setLong(2, id);
        });
    }

    public void forget(Instant before) {
        write("delete from tickets_reversal where made_at < ?", statement -> statement.setLong(1, Micros.of(before)));
    }

    private void empty(long id) {
        write("delete from tickets_reversal_field where reversal_id = ?", statement -> statement.setLong(1, id));
    }

    private Optional<Kept> find(String where, long first, long second) {
        String sql = "select id, person, version, begun_at, made_at, undone_at from tickets_reversal" + where;
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, first);
            query.setLong(2, second);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.<Kept>empty();
                }
                return Optional.of(new Kept(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        Micros.instant(row.getLong(4)),
                        Micros.instant(row.getLong(5)),
                        row.getObject(6) != null));
            }
        });
    }

    private void write(String sql, Binding binding) {
        Sql.prepared(source, sql, statement -> {
            binding.bind(statement);
            return statement.executeUpdate();
        });
    }
}
