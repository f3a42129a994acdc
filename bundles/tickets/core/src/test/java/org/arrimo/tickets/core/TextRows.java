package org.arrimo.tickets.core;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.core.timing.Timers;

/** The index of texts of all that is written from now on, row by row, and the same made anew from what is written. */
final class TextRows {
    private static final Map<String, String> KINDS = Map.of(
            "index-descriptions", "tickets_ticket",
            "index-messages", "tickets_message",
            "index-files", "tickets_attachment");

    private final Desk desk;
    private final Map<String, Long> last;

    TextRows(Desk desk) {
        this.desk = desk;
        this.last = Map.of(
                "index-descriptions", number("select max(id) from tickets_ticket"),
                "index-messages", number("select max(id) from tickets_message"),
                "index-files", number("select max(id) from tickets_attachment"));
    }

    List<String> now() {
        String sql =
                "select word, ticket_id, reach, home, message_id, file_id from tickets_text_word where ticket_id > ?"
                        + " order by word, ticket_id, reach, home, message_id, file_id";
        return desk.database
                .transactions()
                .reading(() -> Sql.prepared(desk.database.source(), sql, query -> {
                    query.setLong(1, last.get("index-descriptions"));
                    List<String> rows = new ArrayList<>();
                    try (ResultSet found = query.executeQuery()) {
                        while (found.next()) {
                            rows.add(found.getString(1) + " in " + found.getLong(2) + ", reach " + found.getInt(3)
                                    + ", of " + found.getLong(4) + ", message " + found.getString(5) + ", file "
                                    + found.getString(6));
                        }
                    }
                    return rows;
                }));
    }

    /** Takes it all out, and lets the timers put it in again. */
    List<String> anew(Timers timers) {
        desk.database.transactions().run(() -> {
            Sql.prepared(desk.database.source(), "delete from tickets_text_word where ticket_id > ?", statement -> {
                statement.setLong(1, last.get("index-descriptions"));
                return statement.executeUpdate();
            });
            KINDS.keySet().forEach(kind -> timers.set(kind, last.get(kind), desk.clock.instant()));
        });
        while (number("select count(*) from tickets_timer where kind like 'index-%'") > 0) {
            timers.round();
        }
        return now();
    }

    private long number(String sql) {
        return desk.database
                .transactions()
                .reading(() -> Sql.prepared(desk.database.source(), sql, query -> {
                    try (ResultSet row = query.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                }));
    }
}
