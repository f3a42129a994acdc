package org.arrimo.platform.journal.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;

/** The journal in one table. */
public final class JdbcJournal implements Journal {
    private static final int AT_ONCE = 500;
    private static final int MOST_ENTRIES = 1_000;
    private static final String INSERT = "insert into journal_entry (happened_at, recorded_at, actor_id, actor_name,"
            + " via, type, subject, internal, origin, changes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource source;
    private final Transactions transactions;
    private final Bell bell;
    private final Clock clock;

    public JdbcJournal(DataSource source, Transactions transactions, Bell bell, Clock clock) {
        this.source = source;
        this.transactions = transactions;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public void append(List<Authored> events) {
        requireTransaction();
        if (events.isEmpty()) {
            return;
        }
        long now = Micros.of(clock.instant());
        Sql.with(source, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Authored event : events) {
                    bind(insert, event, now);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
        transactions.afterCommit(bell::ring);
    }

    @Override
    public Page<Entry> history(String subject, boolean internal, PageRequest page) {
        return Sql.with(source, connection -> {
            try (PreparedStatement query = connection.prepareStatement(historyQuery(internal, page.after()))) {
                int next = 1;
                query.setString(next++, subject);
                if (page.after().isPresent()) {
                    Cursor after = page.after().get();
                    query.setLong(next++, after.number(0));
                    query.setLong(next++, after.number(0));
                    query.setLong(next++, after.number(1));
                }
                query.setInt(next, page.limit() + 1);
                return Page.cut(Stretches.read(query), page.limit(), JdbcJournal::key);
            }
        });
    }

    @Override
    public List<Entry> entries(Collection<Long> ids) {
        if (ids.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("More than " + MOST_ENTRIES + " entries are asked for at once");
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        String sql = "select " + EntryRows.COLUMNS + " from journal_entry where id in (" + marks(ids.size())
                + ") order by id";
        return Sql.prepared(source, sql, query -> {
            int next = 1;
            for (long id : ids) {
                query.setLong(next++, id);
            }
            return Stretches.read(query);
        });
    }

    @Override
    public Set<String> known(Collection<String> origins) {
        List<String> asked = List.copyOf(origins);
        return Sql.with(source, connection -> {
            Set<String> known = new HashSet<>();
            for (int from = 0; from < asked.size(); from += AT_ONCE) {
                addKnown(connection, asked.subList(from, Math.min(asked.size(), from + AT_ONCE)), known);
            }
            return known;
        });
    }

    @Override
    public void rewrite(Collection<String> subjects, UnaryOperator<Change> told) {
        requireTransaction();
        List<String> all = subjects.stream().distinct().toList();
        Rewriting rewriting = new Rewriting(source);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            rewriting.of(all.subList(from, Math.min(all.size(), from + AT_ONCE)), told);
        }
    }

    @Override
    public OptionalLong redact(Redaction redaction, long after) {
        requireTransaction();
        return new Rewriting(source).redact(redaction, after);
    }

    @Override
    public Stretch authored(long actorId, long after) {
        return Sql.with(
                source,
                connection -> Stretches.read(
                        connection,
                        after,
                        "actor_id = ?",
                        query -> query.setLong(Stretches.FIRST_OF_CONDITION, actorId)));
    }

    private void requireTransaction() {
        if (!transactions.active()) {
            throw new IllegalStateException("The journal is written in the transaction of the change it tells of");
        }
    }

    private static void bind(PreparedStatement insert, Authored authored, long now) throws SQLException {
        Event event = authored.event();
        insert.setLong(1, Micros.of(event.at()));
        insert.setLong(2, now);
        insert.setLong(3, authored.actorId());
        insert.setString(4, authored.actorName());
        insert.setString(5, Wire.name(authored.via()));
        insert.setString(6, event.type());
        insert.setString(7, event.subject());
        insert.setBoolean(8, event.internal());
        if (event.origin().isPresent()) {
            insert.setString(9, event.origin().get());
        } else {
            insert.setNull(9, Types.VARCHAR);
        }
        insert.setString(10, ChangesJson.write(event.changes()));
    }

    private static String historyQuery(boolean internal, Optional<Cursor> after) {
        return "select " + EntryRows.COLUMNS + " from journal_entry where subject = ?"
                + (after.isPresent() ? " and happened_at >= ? and (happened_at > ? or id > ?)" : "")
                + (internal ? "" : " and internal = false")
                + " order by happened_at, id fetch first ? rows only";
    }

    private static Cursor key(Entry entry) {
        return Cursor.of(Micros.of(entry.event().at()), entry.id());
    }

    private static void addKnown(Connection connection, List<String> asked, Set<String> known) throws SQLException {
        String sql = "select origin from journal_entry where origin in (" + marks(asked.size()) + ")";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < asked.size(); i++) {
                query.setString(i + 1, asked.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
        }
    }

    private static String marks(int count) {
        return "?, ".repeat(count - 1) + "?";
    }
}
