package org.arrimo.tickets.core.texts;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.files.FileText;
import org.arrimo.tickets.core.store.Ids;
import org.arrimo.tickets.core.store.MergeLog;
import org.arrimo.tickets.core.store.TextIndex;
import org.arrimo.tickets.core.store.TextIndex.Text;
import org.arrimo.tickets.core.timing.Timers;

/**
 * Puts into the index of texts what was written before there was one, some of it at a time, oldest first. A timer stands for
 * each kind of text until all of it is there; its subject is the last one that was looked at.
 */
public final class TextFilling {
    private static final Logger LOG = LoggerFactory.getLogger(TextFilling.class);
    private static final int AT_ONCE = 200;
    private static final String SOME = " order by id fetch first " + AT_ONCE + " rows only";
    private static final String HOME = "coalesce(x.moved_to, x.ticket_id)";
    private static final String DESCRIPTIONS =
            "select x.id, x.description, x.state from tickets_ticket x where x.id > ?"
                    + missing("w.ticket_id = x.id and w.message_id is null and w.file_id is null");
    private static final String MESSAGES = "select x.id, x.body, x.visibility, " + HOME
            + ", x.place from tickets_message x where x.id > ?"
            + missing("w.ticket_id = " + HOME + " and w.message_id = x.id and w.file_id is null");
    private static final String FILES = "select x.id, x.name, x.visibility, " + HOME
            + ", x.place, x.message_id, x.media_type, x.sha256 from tickets_attachment x where x.id > ?"
            + missing("w.ticket_id = " + HOME + " and w.file_id = x.id");

    private final DataSource source;
    private final TextIndex index;
    private final MergeLog merges;
    private final FileStore files;
    private final Timers timers;
    private final Clock clock;

    /** What one row has to be found by, and where it is shown: nothing if that is to be looked up. */
    private record Found(long id, Text text, OptionalLong place) {}

    /** Reads a row. */
    private interface Reading {
        Found of(ResultSet row) throws SQLException;
    }

    public TextFilling(DataSource source, MergeLog merges, FileStore files, Timers timers, Clock clock) {
        this.source = source;
        this.index = new TextIndex(source);
        this.merges = merges;
        this.files = files;
        this.timers = timers;
        this.clock = clock;
        on("index-descriptions", DESCRIPTIONS, TextFilling::description);
        on("index-messages", MESSAGES, TextFilling::message);
        on("index-files", FILES, this::file);
    }

    private void on(String kind, String sql, Reading reading) {
        timers.on(kind, (last, due) -> {
            merges.lock();
            List<Found> found = some(sql, last, reading);
            index.add(found.stream().map(Found::text).toList());
            found.forEach(this::show);
            if (!found.isEmpty()) {
                timers.set(kind, found.get(found.size() - 1).id(), clock.instant());
            }
        });
    }

    private void show(Found found) {
        Text text = found.text();
        long place = found.place().orElseGet(() -> merges.root(text.ticket()));
        if (place != text.ticket()) {
            index.show(text, place);
        }
    }

    private List<Found> some(String sql, long last, Reading reading) {
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, last);
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        });
    }

    private static Found description(ResultSet row) throws SQLException {
        long ticket = row.getLong(1);
        boolean merged = State.CLOSED.name().equals(row.getString(3)); // or just closed
        OptionalLong place = merged ? OptionalLong.empty() : OptionalLong.of(ticket);
        return new Found(ticket, Text.description(ticket, row.getString(2)), place);
    }

    private static Found message(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        return new Found(
                id,
                Text.message(row.getLong(4), isPrivate(row), id, row.getString(2)),
                OptionalLong.of(row.getLong(5)));
    }

    private Found file(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        OptionalLong message = Ids.of(row, 6);
        String text = text(row.getString(2), row.getString(7), row.getString(8));
        return new Found(
                id, Text.file(row.getLong(4), isPrivate(row), message, id, text), OptionalLong.of(row.getLong(5)));
    }

    /** A file that is not where it should be is found by its name. */
    private String text(String name, String type, String sha256) {
        try {
            return FileText.of(name, type, () -> files.open(sha256));
        } catch (IOException | ProblemException e) {
            LOG.warn("event=index.file-not-read file={} cause=\"{}\"", sha256, e.getMessage());
            return name;
        }
    }

    private static boolean isPrivate(ResultSet row) throws SQLException {
        return row.getString(3).equals("PRIVATE");
    }

    private static String missing(String words) {
        return " and not exists (select 1 from tickets_text_word w where " + words + ")" + SOME;
    }
}
