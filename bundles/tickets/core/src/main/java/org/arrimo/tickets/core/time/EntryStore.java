package org.arrimo.tickets.core.time;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.core.store.Annex;
import org.arrimo.tickets.core.store.Annexes;
import org.arrimo.tickets.core.store.Series;

/** Keeps what was spent. In the caller's transaction. */
final class EntryStore {
    private static final String SEQUENCE = "tickets_time_entry_seq";
    private static final String SELECT = "select e.id, e.version, t.kind, t.id, e.person, e.spent_on, e.minutes,"
            + " e.activity, e.note, e.changed_by, e.changed_at from tickets_time_entry e, tickets_ticket t"
            + " where t.id = e.ticket_id";

    private final DataSource source;
    private final Annexes annexes;
    private final Series series;

    EntryStore(DataSource source, Series series) {
        this.source = source;
        this.annexes = new Annexes(source);
        this.series = series;
    }

    long nextId() {
        return series.next(SEQUENCE);
    }

    /** @return the entries of a ticket, by day, those of one day as they were made */
    List<TimeEntry> of(long ticket) {
        if (!annexes.mayHave(ticket, Annex.TIME)) {
            return List.of();
        }
        return Sql.prepared(source, SELECT + " and e.ticket_id = ? order by e.spent_on, e.id", query -> {
            query.setLong(1, ticket);
            return read(query);
        });
    }

    Optional<TimeEntry> find(long ticket, long id) {
        return Sql.prepared(source, SELECT + " and e.id = ? and e.ticket_id = ?", query -> {
            query.setLong(1, id);
            query.setLong(2, ticket);
            return read(query).stream().findFirst();
        });
    }

    /** @return those of a person that count, latest first, that come after the given one */
    List<TimeEntry> ofPerson(long person, Optional<LocalDate> day, long id, int limit) {
        String after = day.isPresent() ? " and (e.spent_on < ? or e.spent_on = ? and e.id < ?)" : "";
        String sql = SELECT + " and e.person = ? and e.minutes > 0" + after
                + " order by e.spent_on desc, e.id desc fetch first " + limit + " rows only";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            if (day.isPresent()) {
                query.setString(2, day.get().toString());
                query.setString(3, day.get().toString());
                query.setLong(4, id);
            }
            return read(query);
        });
    }

    /** @param hourlyCents what an hour of it costs */
    void add(TimeEntry entry, long hourlyCents) {
        String sql = "insert into tickets_time_entry (version, spent_on, minutes, activity, hourly_cents, note,"
                + " changed_by, changed_at, id, ticket_id, person) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            bind(statement, entry, hourlyCents);
            statement.setLong(10, entry.ticket().id());
            statement.setLong(11, entry.person());
            return statement.executeUpdate();
        });
    }

    /** Keeps an entry as it is now, and what it was before. */
    void correct(TimeEntry before, TimeEntry after, long hourlyCents) {
        String keep =
                "insert into tickets_time_former (entry_id, version, spent_on, minutes, activity, note, changed_by,"
                        + " changed_at) select id, version, spent_on, minutes, activity, note, changed_by, changed_at"
                        + " from tickets_time_entry where id = ?";
        Sql.prepared(source, keep, statement -> {
            statement.setLong(1, before.id());
            return statement.executeUpdate();
        });
        String sql =
                "update tickets_time_entry set version = ?, spent_on = ?, minutes = ?, activity = ?, hourly_cents = ?,"
                        + " note = ?, changed_by = ?, changed_at = ? where id = ?";
        Sql.prepared(source, sql, statement -> {
            bind(statement, after, hourlyCents);
            return statement.executeUpdate();
        });
    }

    /** @return what the entry was before each correction, oldest first */
    List<TimeEntry> former(TimeEntry now) {
        String sql =
                "select version, spent_on, minutes, activity, note, changed_by, changed_at from tickets_time_former"
                        + " where entry_id = ? order by version";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, now.id());
            List<TimeEntry> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new TimeEntry(
                            now.id(),
                            rows.getLong(1),
                            now.ticket(),
                            now.person(),
                            LocalDate.parse(rows.getString(2)),
                            rows.getInt(3),
                            activity(rows.getLong(4)),
                            rows.getString(5),
                            rows.getLong(6),
                            Micros.instant(rows.getLong(7))));
                }
            }
            return found;
        });
    }

    private static void bind(PreparedStatement statement, TimeEntry entry, long hourlyCents) throws SQLException {
        statement.setLong(1, entry.version());
        statement.setString(2, entry.day().toString());
        statement.setInt(3, entry.minutes());
        statement.setLong(4, entry.activity().orElse(0));
        statement.setLong(5, hourlyCents);
        statement.setString(6, entry.note());
        statement.setLong(7, entry.changedBy());
        statement.setLong(8, Micros.of(entry.changedAt()));
        statement.setLong(9, entry.id());
    }

    private static List<TimeEntry> read(PreparedStatement query) throws SQLException {
        List<TimeEntry> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new TimeEntry(
                        rows.getLong(1),
                        rows.getLong(2),
                        new TicketNumber(Kind.valueOf(rows.getString(3)), rows.getLong(4)),
                        rows.getLong(5),
                        LocalDate.parse(rows.getString(6)),
                        rows.getInt(7),
                        activity(rows.getLong(8)),
                        rows.getString(9),
                        rows.getLong(10),
                        Micros.instant(rows.getLong(11))));
            }
        }
        return found;
    }

    private static OptionalLong activity(long column) {
        return column == 0 ? OptionalLong.empty() : OptionalLong.of(column);
    }
}
