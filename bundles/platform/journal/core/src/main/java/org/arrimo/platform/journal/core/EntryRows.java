package org.arrimo.platform.journal.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;

/** How an entry lies in its row. */
final class EntryRows {
    static final String COLUMNS =
            "id, happened_at, recorded_at, actor_id, actor_name, via, type, subject, internal, origin, changes";

    private EntryRows() {}

    static Entry read(ResultSet row) throws SQLException {
        Event event = new Event(
                Micros.instant(row.getLong("happened_at")),
                row.getString("type"),
                row.getString("subject"),
                row.getBoolean("internal"),
                Optional.ofNullable(row.getString("origin")),
                ChangesJson.read(row.getString("changes")));
        return new Entry(
                row.getLong("id"),
                Micros.instant(row.getLong("recorded_at")),
                row.getLong("actor_id"),
                row.getString("actor_name"),
                row.getString("via"),
                event);
    }
}
