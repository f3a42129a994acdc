package org.arrimo.tickets.core.majors;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Announcement;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.MajorDraft;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.store.Ids;

/** Keeps major incidents; one whose ticket is not open, as a merged one, is over. In the caller's transaction. */
final class MajorStore {
    private static final String SELECT = "select m.ticket_id, t.kind, m.version, m.declared_at, m.updated_at,"
            + " case when m.ended_at is null and t.is_open = 0 then t.updated_at else m.ended_at end from tickets_major m, tickets_ticket t where t.id = m.ticket_id";
    private static final String CURRENT = " and m.ended_at is null and t.is_open = 1";

    private final DataSource source;

    MajorStore(DataSource source) {
        this.source = source;
    }

    /** Waits until nobody else declares one, and lets nobody until this transaction ends. */
    void lock() {
        Sql.prepared(source, "update tickets_major_lock set id = id", PreparedStatement::executeUpdate);
    }

    /** @return those that are not over, whose tickets are open, latest declared first */
    List<MajorIncident> current() {
        String sql = SELECT + CURRENT + " order by m.declared_at desc, m.ticket_id desc fetch first "
                + MajorIncidents.MOST + " rows only";
        return query(sql, query -> {});
    }

    Optional<MajorIncident> find(long ticket) {
        return query(SELECT + " and m.ticket_id = ?", query -> query.setLong(1, ticket)).stream()
                .findFirst();
    }

    /** @return those of lower numbers, highest first */
    List<MajorIncident> below(long ticket, int most) {
        String sql = SELECT + " and m.ticket_id < ? order by m.ticket_id desc fetch first " + most + " rows only";
        return query(sql, query -> query.setLong(1, ticket));
    }

    void add(long ticket, MajorDraft draft, Instant now) {
        String sql = "insert into tickets_major (ticket_id, version, declared_at, updated_at) values (?, 1, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, ticket);
            statement.setLong(2, Micros.of(now));
            statement.setLong(3, Micros.of(now));
            return statement.executeUpdate();
        });
        say(ticket, draft);
    }

    /** One that was over is current again. */
    void declareAgain(long ticket, MajorDraft draft, Instant now) {
        String sql = "update tickets_major set version = version + 1, declared_at = ?, updated_at = ?, ended_at = null"
                + " where ticket_id = ?";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, Micros.of(now));
            statement.setLong(2, Micros.of(now));
            statement.setLong(3, ticket);
            return statement.executeUpdate();
        });
        unsay(ticket);
        say(ticket, draft);
    }

    /** @return whether it still was in that version */
    boolean update(long ticket, long version, MajorDraft draft, Instant now) {
        String sql =
                "update tickets_major set version = version + 1, updated_at = ? where ticket_id = ? and version = ?";
        int written = Sql.prepared(source, sql, statement -> {
            statement.setLong(1, Micros.of(now));
            statement.setLong(2, ticket);
            statement.setLong(3, version);
            return statement.executeUpdate();
        });
        if (written > 0) {
            unsay(ticket);
            say(ticket, draft);
        }
        return written > 0;
    }

    /** @return whether it was one that was not over */
    boolean end(long ticket, Instant now) {
        String sql =
                "update tickets_major set version = version + 1, ended_at = ? where ticket_id = ? and ended_at is null";
        int ended = Sql.prepared(source, sql, statement -> {
            statement.setLong(1, Micros.of(now));
            statement.setLong(2, ticket);
            return statement.executeUpdate();
        });
        return ended > 0;
    }

    /** @return the open ticket of that requester below it, if there is one */
    Optional<TicketNumber> joined(long ticket, long requester) {
        String sql = "select t.kind, t.id from tickets_link l, tickets_ticket t where l.source_id = ? and l.type = ?"
                + " and t.id = l.target_id and t.is_open = 1 and t.requester = ? order by t.id fetch first 1 rows only";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            query.setString(2, LinkType.PARENT_OF.name());
            query.setLong(3, requester);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new TicketNumber(Kind.valueOf(row.getString(1)), row.getLong(2)))
                        : Optional.<TicketNumber>empty();
            }
        });
    }

    private void say(long ticket, MajorDraft draft) {
        String text = "insert into tickets_major_text (ticket_id, language, title, text) values (?, ?, ?, ?)";
        Sql.prepared(source, text, statement -> {
            for (Announcement one : draft.announcements()) {
                statement.setLong(1, ticket);
                statement.setString(2, one.language().toLanguageTag());
                statement.setString(3, one.title());
                statement.setString(4, one.text());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        String organisation = "insert into tickets_major_organisation (ticket_id, organisation) values (?, ?)";
        Sql.prepared(source, organisation, statement -> {
            for (long id : draft.organisations()) {
                statement.setLong(1, ticket);
                statement.setLong(2, id);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private void unsay(long ticket) {
        for (String table : List.of("tickets_major_text", "tickets_major_organisation")) {
            Sql.prepared(source, "delete from " + table + " where ticket_id = ?", statement -> {
                statement.setLong(1, ticket);
                return statement.executeUpdate();
            });
        }
    }

    private List<MajorIncident> query(String sql, Binding binding) {
        List<MajorIncident> bare = Sql.prepared(source, sql, query -> {
            binding.bind(query);
            List<MajorIncident> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    OptionalLong ended = Ids.of(row, 6);
                    found.add(new MajorIncident(
                            new TicketNumber(Kind.valueOf(row.getString(2)), row.getLong(1)),
                            row.getLong(3),
                            List.of(),
                            Set.of(),
                            Micros.instant(row.getLong(4)),
                            Micros.instant(row.getLong(5)),
                            ended.isPresent() ? Optional.of(Micros.instant(ended.getAsLong())) : Optional.empty()));
                }
            }
            return found;
        });
        return bare.isEmpty() ? bare : whole(bare);
    }

    private List<MajorIncident> whole(List<MajorIncident> bare) {
        List<Long> ids = bare.stream().map(one -> one.number().id()).toList();
        Map<Long, List<Announcement>> texts = texts(ids);
        Map<Long, Set<Long>> organisations = organisations(ids);
        return bare.stream()
                .map(one -> new MajorIncident(
                        one.number(),
                        one.version(),
                        texts.getOrDefault(one.number().id(), List.of()),
                        organisations.getOrDefault(one.number().id(), Set.of()),
                        one.declaredAt(),
                        one.updatedAt(),
                        one.endedAt()))
                .toList();
    }

    private Map<Long, List<Announcement>> texts(List<Long> ids) {
        String sql = "select ticket_id, language, title, text from tickets_major_text where ticket_id in " + marks(ids);
        return Sql.prepared(source, sql, query -> {
            Map<Long, List<Announcement>> found = new HashMap<>();
            try (ResultSet row = bound(query, ids).executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Announcement(
                                    Locale.forLanguageTag(row.getString(2)), row.getString(3), row.getString(4)));
                }
            }
            found.values()
                    .forEach(all ->
                            all.sort(Comparator.comparing(one -> Announcement.LANGUAGES.indexOf(one.language()))));
            return found;
        });
    }

    private Map<Long, Set<Long>> organisations(List<Long> ids) {
        String sql = "select ticket_id, organisation from tickets_major_organisation where ticket_id in " + marks(ids);
        return Sql.prepared(source, sql, query -> {
            Map<Long, Set<Long>> found = new HashMap<>();
            try (ResultSet row = bound(query, ids).executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getLong(2));
                }
            }
            return found;
        });
    }

    private static String marks(List<Long> ids) {
        return "(" + InList.marks(ids.size()) + ")";
    }

    private static PreparedStatement bound(PreparedStatement query, List<Long> ids) throws SQLException {
        for (int i = 0; i < ids.size(); i++) {
            query.setLong(i + 1, ids.get(i));
        }
        return query;
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }
}
