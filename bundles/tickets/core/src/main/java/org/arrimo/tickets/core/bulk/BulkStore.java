package org.arrimo.tickets.core.bulk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.BulkJob.Refusal;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.store.Ids;

/** Keeps changes of many tickets. In the caller's transaction. */
final class BulkStore {
    private static final String SELECT =
            "select id, person, via, state, undoes, undone_by, started_at, ended_at, total from tickets_bulk";
    private static final int LONG = 1_000;

    private final DataSource source;

    BulkStore(DataSource source) {
        this.source = source;
    }

    /** A job as it is kept, and who started it. */
    record Kept(long person, Actor.Via via, BulkJob job) {}

    /** A ticket of a job. */
    record Item(int place, TicketNumber number) {}

    /** What became of a field. */
    record Changed(Optional<String> before, Optional<String> after) {}

    /** Fills in a statement. */
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads a row. */
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    long add(Actor actor, OptionalLong undoes, Optional<String> note, int total, Instant now) {
        String sql = "insert into tickets_bulk (person, via, state, undoes, note, total, started_at)"
                + " values (?, ?, 'RUNNING', ?, ?, ?, ?)";
        return Sql.with(source, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                insert.setLong(1, actor.personId());
                insert.setString(2, actor.via().name());
                insert.setObject(3, Ids.column(undoes), Types.BIGINT);
                insert.setString(4, note.orElse(null));
                insert.setInt(5, total);
                insert.setLong(6, Micros.of(now));
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    void addFields(long id, Map<String, Optional<String>> values) {
        String sql = "insert into tickets_bulk_field (bulk_id, field, set_to) values (?, ?, ?)";
        values.forEach((field, value) -> update(sql, insert -> {
            insert.setLong(1, id);
            insert.setString(2, field);
            insert.setString(3, value.orElse(null));
        }));
    }

    void addItems(long id, List<Item> items) {
        String sql = "insert into tickets_bulk_item (bulk_id, place, ticket, outcome) values (?, ?, ?, 'WAITING')";
        Sql.prepared(source, sql, insert -> {
            for (Item item : items) {
                insert.setLong(1, id);
                insert.setInt(2, item.place());
                insert.setString(3, item.number().toString());
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    Map<String, Optional<String>> fields(long id) {
        Map<String, Optional<String>> fields = new LinkedHashMap<>();
        select(
                "select field, set_to from tickets_bulk_field where bulk_id = ?",
                query -> query.setLong(1, id),
                row -> fields.put(row.getString(1), Optional.ofNullable(row.getString(2))));
        return fields;
    }

    Optional<String> note(long id) {
        return select(
                        "select note from tickets_bulk where id = ?",
                        query -> query.setLong(1, id),
                        row -> Optional.ofNullable(row.getString(1)))
                .stream()
                .findFirst()
                .flatMap(note -> note);
    }

    /** @return those nobody has come to yet, by place, so many at most */
    List<Item> waiting(long id, int most) {
        String sql = "select place, ticket from tickets_bulk_item where bulk_id = ? and outcome = 'WAITING'"
                + " order by place fetch first " + most + " rows only";
        return select(
                sql, query -> query.setLong(1, id), row -> new Item(row.getInt(1), TicketNumber.of(row.getString(2))));
    }

    /** Takes an item in hand for this transaction. @return false if somebody else did or the job is over */
    boolean claim(long id, int place) {
        String sql = "update tickets_bulk_item set outcome = 'DONE' where bulk_id = ? and place = ?"
                + " and outcome = 'WAITING' and exists (select 1 from tickets_bulk where id = ? and state = 'RUNNING')";
        return update(sql, statement -> {
                    statement.setLong(1, id);
                    statement.setInt(2, place);
                    statement.setLong(3, id);
                })
                > 0;
    }

    void refuse(long id, int place, Problem problem) {
        String sql = "update tickets_bulk_item set outcome = 'REFUSED', kind = ?, code = ?, detail = ?, field = ?,"
                + " args = ? where bulk_id = ? and place = ? and outcome <> 'REFUSED'";
        update(sql, statement -> {
            statement.setString(1, problem.kind().name());
            statement.setString(2, problem.code());
            statement.setString(3, cut(problem.detail()));
            statement.setString(4, problem.field().orElse(null));
            statement.setString(5, cut(String.join("\n", problem.args())));
            statement.setLong(6, id);
            statement.setInt(7, place);
        });
    }

    void addChanges(long id, int place, Map<String, Changed> changes) {
        String sql = "insert into tickets_bulk_change (bulk_id, place, field, before_value, after_value)"
                + " values (?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, insert -> {
            for (Map.Entry<String, Changed> change : changes.entrySet()) {
                insert.setLong(1, id);
                insert.setInt(2, place);
                insert.setString(3, change.getKey());
                insert.setString(4, change.getValue().before().orElse(null));
                insert.setString(5, change.getValue().after().orElse(null));
                insert.addBatch();
            }
            return changes.isEmpty() ? new int[0] : insert.executeBatch();
        });
    }

    Map<String, Changed> changes(long id, int place) {
        String sql = "select field, before_value, after_value from tickets_bulk_change where bulk_id = ? and place = ?";
        Map<String, Changed> changes = new LinkedHashMap<>();
        select(
                sql,
                query -> {
                    query.setLong(1, id);
                    query.setInt(2, place);
                },
                row -> changes.put(
                        row.getString(1),
                        new Changed(Optional.ofNullable(row.getString(2)), Optional.ofNullable(row.getString(3)))));
        return changes;
    }

    /** @return of a job the places where something was changed */
    List<Item> changed(long id) {
        String sql = "select place, ticket from tickets_bulk_item i where bulk_id = ? and exists (select 1 from"
                + " tickets_bulk_change c where c.bulk_id = i.bulk_id and c.place = i.place) order by place";
        return select(
                sql, query -> query.setLong(1, id), row -> new Item(row.getInt(1), TicketNumber.of(row.getString(2))));
    }

    /** Ends a job that runs. @return whether it ran */
    boolean end(long id, BulkJob.State state, Instant now) {
        return update("update tickets_bulk set state = ?, ended_at = ? where id = ? and state = 'RUNNING'", update -> {
                    update.setString(1, state.name());
                    update.setLong(2, Micros.of(now));
                    update.setLong(3, id);
                })
                > 0;
    }

    /** @return whether nobody had taken it back yet */
    boolean undo(long id, long by) {
        return update("update tickets_bulk set undone_by = ? where id = ? and undone_by is null", update -> {
                    update.setLong(1, by);
                    update.setLong(2, id);
                })
                > 0;
    }

    Optional<Kept> get(long id) {
        return select(SELECT + " where id = ?", query -> query.setLong(1, id), this::job).stream()
                .findFirst()
                .map(kept -> new Kept(kept.person(), kept.via(), withRefusals(kept.job())));
    }

    List<BulkJob> latest(long person, int most) {
        String sql = SELECT + " where person = ? order by id desc fetch first " + most + " rows only";
        return select(sql, query -> query.setLong(1, person), this::job).stream()
                .map(Kept::job)
                .toList();
    }

    private Kept job(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        Long ended = Ids.column(Ids.of(row, 8));
        BulkJob job = new BulkJob(
                id,
                BulkJob.State.valueOf(row.getString(4)),
                Ids.of(row, 5),
                Ids.of(row, 6),
                Micros.instant(row.getLong(7)),
                Micros.optional(ended),
                row.getInt(9),
                done(id),
                List.of());
        return new Kept(row.getLong(2), Actor.Via.valueOf(row.getString(3)), job);
    }

    private int done(long id) {
        String sql = "select count(*) from tickets_bulk_item where bulk_id = ? and outcome = 'DONE'";
        return select(sql, query -> query.setLong(1, id), row -> row.getInt(1)).get(0);
    }

    private BulkJob withRefusals(BulkJob job) {
        String sql = "select ticket, kind, code, detail, field, args from tickets_bulk_item where bulk_id = ?"
                + " and outcome = 'REFUSED' order by place";
        List<Refusal> refusals = select(
                sql,
                query -> query.setLong(1, job.id()),
                row -> new Refusal(
                        TicketNumber.of(row.getString(1)),
                        new Problem(
                                Problem.Kind.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                Optional.ofNullable(row.getString(5)),
                                args(row.getString(6)))));
        return new BulkJob(
                job.id(),
                job.state(),
                job.undoes(),
                job.undoneBy(),
                job.startedAt(),
                job.endedAt(),
                job.total(),
                job.done(),
                refusals);
    }

    private static List<String> args(String lines) {
        return lines == null || lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1));
    }

    private static String cut(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG);
    }

    private int update(String sql, Binding binding) {
        return Sql.prepared(source, sql, statement -> {
            binding.bind(statement);
            return statement.executeUpdate();
        });
    }

    private <T> List<T> select(String sql, Binding binding, Reading<T> reading) {
        return Sql.prepared(source, sql, query -> {
            binding.bind(query);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        });
    }
}
