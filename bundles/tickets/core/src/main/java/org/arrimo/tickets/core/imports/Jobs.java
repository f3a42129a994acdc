package org.arrimo.tickets.core.imports;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.ImportJob.JobState;

/**
 * The table of imports. A run writes to a job only while it is the job's owner and nobody cancelled it, so that of two
 * runs of one job, whatever makes them, only the latest gets anything into the database.
 */
final class Jobs {
    private static final String SELECT = "select id, file_name, mapping, dry_run, state, actor_id, actor_name,"
            + " started_at, ended_at, file_bytes, bytes_read, rows_read, taken, known, rejected, tickets,"
            + " rejects_bytes, message from tickets_import ";

    private static final String ADD = "insert into tickets_import (file_name, mapping, dry_run, state, actor_id,"
            + " actor_name, started_at, file_bytes, message) values (?,?,?,?,?,?,?,?,?)";

    private static final String ADVANCE =
            "update tickets_import set bytes_read = ?, rows_read = ?, taken = ?, known = ?,"
                    + " rejected = ?, tickets = ?, rejects_bytes = ?, state = ?, ended_at = ?"
                    + " where id = ? and owner = ? and state = 'RUNNING'";

    private final DataSource source;
    private final Clock clock;

    Jobs(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    /**
     * Adds a job that has failed unless it is {@linkplain #resume resumed}, which is for when its file is in its place.
     *
     * @return its id
     */
    long add(String file, String mapping, boolean dryRun, Actor actor, long bytes) {
        return Sql.with(source, connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD, Statement.RETURN_GENERATED_KEYS)) {
                add.setString(1, file);
                add.setString(2, mapping);
                add.setBoolean(3, dryRun);
                add.setString(4, JobState.FAILED.name());
                add.setLong(5, actor.personId());
                add.setString(6, actor.name());
                add.setLong(7, Micros.of(clock.instant()));
                add.setLong(8, bytes);
                add.setString(9, "The file did not come to its place.");
                add.executeUpdate();
                try (ResultSet keys = add.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    Optional<Job> get(long id) {
        return select("where id = ?", statement -> statement.setLong(1, id)).stream()
                .findFirst();
    }

    /** @return the latest, newest first */
    List<Job> latest(int limit) {
        return select("order by id desc fetch first " + limit + " rows only", statement -> {});
    }

    /** @return jobs that wait for somebody to go on with them, or are in somebody's hand; oldest first */
    List<Job> running() {
        return select("where state = 'RUNNING' order by id", statement -> {});
    }

    /** Makes a run the owner of a running job. */
    boolean own(long id, String owner) {
        return update("update tickets_import set owner = ? where id = ? and state = 'RUNNING'", statement -> {
            statement.setString(1, owner);
            statement.setLong(2, id);
        });
    }

    /**
     * @param state RUNNING to go on, DONE when this was the rest
     * @return false if the job was cancelled or is another run's now; what this transaction did must not count then
     */
    boolean advance(long id, String owner, Progress progress, JobState state) {
        return update(ADVANCE, statement -> {
            statement.setLong(1, progress.bytesRead());
            statement.setLong(2, progress.rows());
            statement.setLong(3, progress.taken());
            statement.setLong(4, progress.known());
            statement.setLong(5, progress.rejected());
            statement.setLong(6, progress.tickets());
            statement.setLong(7, progress.rejectsBytes());
            statement.setString(8, state.name());
            if (state == JobState.RUNNING) {
                statement.setNull(9, Types.BIGINT);
            } else {
                statement.setLong(9, Micros.of(clock.instant()));
            }
            statement.setLong(10, id);
            statement.setString(11, owner);
        });
    }

    void fail(long id, String owner, String message) {
        update(
                "update tickets_import set state = 'FAILED', message = ?, ended_at = ?"
                        + " where id = ? and owner = ? and state = 'RUNNING'",
                statement -> {
                    statement.setString(1, message.length() <= 1_000 ? message : message.substring(0, 1_000));
                    statement.setLong(2, Micros.of(clock.instant()));
                    statement.setLong(3, id);
                    statement.setString(4, owner);
                });
    }

    /** @return whether it was running */
    boolean cancel(long id) {
        return update(
                "update tickets_import set state = 'CANCELLED', ended_at = ? where id = ? and state = 'RUNNING'",
                statement -> {
                    statement.setLong(1, Micros.of(clock.instant()));
                    statement.setLong(2, id);
                });
    }

    /** @return whether it was cancelled or had failed */
    boolean resume(long id) {
        return update(
                "update tickets_import set state = 'RUNNING', owner = null, ended_at = null, message = null"
                        + " where id = ? and state in ('CANCELLED', 'FAILED')",
                statement -> statement.setLong(1, id));
    }

    private boolean update(String sql, Filling filling) {
        return Sql.prepared(source, sql, update -> {
            filling.fill(update);
            return update.executeUpdate() == 1;
        });
    }

    private List<Job> select(String rest, Filling filling) {
        return Sql.prepared(source, SELECT + rest, select -> {
            filling.fill(select);
            List<Job> jobs = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    jobs.add(job(rows));
                }
            }
            return jobs;
        });
    }

    private static Job job(ResultSet row) throws SQLException {
        long ended = row.getLong("ended_at");
        boolean running = row.wasNull();
        return new Job(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("mapping"),
                row.getBoolean("dry_run"),
                JobState.valueOf(row.getString("state")),
                row.getLong("actor_id"),
                row.getString("actor_name"),
                Micros.instant(row.getLong("started_at")),
                running ? null : Micros.instant(ended),
                row.getLong("file_bytes"),
                new Progress(
                        row.getLong("bytes_read"),
                        row.getLong("rows_read"),
                        row.getLong("taken"),
                        row.getLong("known"),
                        row.getLong("rejected"),
                        row.getLong("tickets"),
                        row.getLong("rejects_bytes")),
                row.getString("message"));
    }
}
