package org.arrimo.tickets.core.personal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.timing.Timers;

/**
 * Takes the contents of files that were erased off the disk, once that they were is durable, unless somebody else has the
 * same. Meanwhile nobody attaches any: whoever began before is waited for, whoever begins later writes the content anew.
 */
public final class ErasedContents {
    private static final String KIND = "forget-contents";
    private static final int AT_ONCE = 100;

    private final DataSource source;
    private final FileStore files;
    private final Timers timers;
    private final Clock clock;

    public ErasedContents(DataSource source, FileStore files, Timers timers, Clock clock) {
        this.source = source;
        this.files = files;
        this.timers = timers;
        this.clock = clock;
        timers.on(KIND, (subject, due) -> forget());
    }

    /** In the caller's transaction. */
    void add(String sha256) {
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
        Sql.prepared(source, "lock table tickets_attachment in share mode", PreparedStatement::execute);
        for (String sha256 : gone) {
            if (!is("select 1 from tickets_attachment where sha256 = ? fetch first 1 rows only", sha256)) {
                files.forget(sha256);
            }
            update("delete from tickets_content_gone where sha256 = ?", sha256);
        }
        timers.set(KIND, 0, clock.instant());
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
