package org.arrimo.tickets.core.files;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.core.timing.Timers;

/**
 * Takes the contents of files that are gone off the disk, once that they are is durable, unless another file has the
 * same. Meanwhile nobody keeps any: whoever began before is waited for, whoever begins later writes the content anew.
 */
public final class GoneContents {
    private static final String KIND = "forget-contents";
    private static final int AT_ONCE = 100;
    private static final List<String> HOLDERS = List.of("tickets_staged_file", "tickets_attachment");

    private final DataSource source;
    private final FileStore files;
    private final Timers timers;
    private final Clock clock;

    public GoneContents(DataSource source, FileStore files, Timers timers, Clock clock) {
        this.source = source;
        this.files = files;
        this.timers = timers;
        this.clock = clock;
        timers.on(KIND, (subject, due) -> forget());
    }

    /** In the caller's transaction. */
    public void add(String sha256) {
        boolean known = is("select 1 from tickets_content_gone where sha256 = ?", sha256);
        if (!known && !sha256.equals(FileStore.NOTHING)) {
            update("insert into tickets_content_gone (sha256) values (?)", sha256);
            timers.set(KIND, 0, clock.instant());
        }
    }

    private void forget() {
        List<String> gone = some();
        if (gone.isEmpty()) {
            return;
        }
        for (String table : HOLDERS) {
            Sql.prepared(source, "lock table " + table + " in share mode", PreparedStatement::execute);
        }
        for (String sha256 : gone) {
            if (HOLDERS.stream().noneMatch(table -> holds(table, sha256))) {
                files.forget(sha256);
            }
            update("delete from tickets_content_gone where sha256 = ?", sha256);
        }
        timers.set(KIND, 0, clock.instant());
    }

    private boolean holds(String table, String sha256) {
        return is("select 1 from " + table + " where sha256 = ? fetch first 1 rows only", sha256);
    }

    private List<String> some() {
        String sql = "select sha256 from tickets_content_gone order by sha256 fetch first " + AT_ONCE + " rows only";
        return Sql.prepared(source, sql, query -> {
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    private boolean is(String sql, String sha256) {
        return Sql.prepared(source, sql, query -> {
            query.setString(1, sha256);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        });
    }

    private void update(String sql, String sha256) {
        Sql.prepared(source, sql, statement -> {
            statement.setString(1, sha256);
            return statement.executeUpdate();
        });
    }
}
