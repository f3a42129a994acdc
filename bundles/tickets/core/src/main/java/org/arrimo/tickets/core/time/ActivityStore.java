package org.arrimo.tickets.core.time;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.core.store.Series;

/** Keeps the kinds of work. In the caller's transaction. */
final class ActivityStore {
    private static final String SEQUENCE = "tickets_activity_seq";
    private static final String SELECT = "select id, version, name, hourly_cents, in_use from tickets_activity";

    private final DataSource source;
    private final Series series;

    ActivityStore(DataSource source, Series series) {
        this.source = source;
        this.series = series;
    }

    /** @return all of them, by name */
    List<Activity> all() {
        return Sql.prepared(source, SELECT + " order by name", ActivityStore::read);
    }

    Optional<Activity> find(long id) {
        return Sql.prepared(source, SELECT + " where id = ?", query -> {
            query.setLong(1, id);
            return read(query).stream().findFirst();
        });
    }

    Activity add(String name, long hourlyCents) {
        Activity activity = new Activity(series.next(SEQUENCE), 1, name, OptionalLong.of(hourlyCents), true);
        String sql = "insert into tickets_activity (version, name, hourly_cents, in_use, id) values (?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> bind(statement, activity).executeUpdate());
        return activity;
    }

    /** @return whether it still was in the version before the given one */
    boolean write(Activity activity) {
        String sql = "update tickets_activity set version = ?, name = ?, hourly_cents = ?, in_use = ?"
                + " where id = ? and version = ?";
        return Sql.prepared(source, sql, statement -> {
                    bind(statement, activity).setLong(6, activity.version() - 1);
                    return statement.executeUpdate();
                })
                > 0;
    }

    private static PreparedStatement bind(PreparedStatement statement, Activity activity) throws SQLException {
        statement.setLong(1, activity.version());
        statement.setString(2, activity.name());
        statement.setLong(3, activity.hourlyCents().orElseThrow());
        statement.setBoolean(4, activity.inUse());
        statement.setLong(5, activity.id());
        return statement;
    }

    private static List<Activity> read(PreparedStatement query) throws SQLException {
        List<Activity> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Activity(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getString(3),
                        OptionalLong.of(rows.getLong(4)),
                        rows.getBoolean(5)));
            }
        }
        return found;
    }
}
