package org.arrimo.tickets.core.approvals;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Approval.Needs;
import org.arrimo.tickets.api.Approval.Status;
import org.arrimo.tickets.api.Approval.Verdict;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.store.Annex;
import org.arrimo.tickets.core.store.Annexes;
import org.arrimo.tickets.core.store.Ids;
import org.arrimo.tickets.core.store.Series;

/** Keeps approvals. In the caller's transaction; whoever changes one has locked its ticket. */
final class BallotStore {
    private static final String APPROVALS = "tickets_approval_seq";
    private static final String VOTES = "tickets_approval_vote_seq";
    private static final String COLUMNS = "select t.kind, t.id, t.subject, t.requester, a.id, a.status, a.question,"
            + " a.asked_by, a.asked_at, a.until_at, a.hold, a.stage, a.ended_at, v.id, v.stage, v.needs, v.approver,"
            + " v.verdict, v.comment_text, v.person, v.answered_at, v.by_link from ";
    private static final String JOINED = COLUMNS + "tickets_approval a join tickets_ticket t on t.id = a.ticket_id"
            + " join tickets_approval_vote v on v.approval_id = a.id where ";

    private final DataSource source;
    private final Annexes annexes;
    private final Series series;

    BallotStore(DataSource source, Series series) {
        this.source = source;
        this.annexes = new Annexes(source);
        this.series = series;
    }

    long nextId() {
        return series.next(APPROVALS);
    }

    long[] nextSlots(int count) {
        return series.take(VOTES, count);
    }

    /** @return a ticket's, latest first */
    List<Ballot> of(long ticket) {
        return annexes.mayHave(ticket, Annex.APPROVALS)
                ? some(JOINED + "a.ticket_id = ? order by a.id desc, v.id", ticket)
                : List.of();
    }

    Optional<Ballot> find(long id) {
        return one(JOINED + "a.id = ? order by v.id", id);
    }

    /** @return the approval in which somebody is asked */
    Optional<Ballot> ofSlot(long slot) {
        return one(
                JOINED + "a.id = (select o.approval_id from tickets_approval_vote o where o.id = ?) order by v.id",
                slot);
    }

    /** @return what waits for the actor, the lowest id first */
    List<Ballot> waiting(Actor actor, long after, int most) {
        List<String> keys = Approvers.keys(actor);
        String sql = "select v.approval_id from tickets_approval_vote v, tickets_approval a, tickets_ticket t"
                + " where v.waiting = 1 and v.approver in (" + InList.marks(keys.size()) + ") and a.id = v.approval_id"
                + " and a.id > ? and a.asked_by <> ? and t.id = a.ticket_id and (v.approver = ? or t.requester <> ?)"
                + " and not exists (select 1 from tickets_approval_vote o where o.approval_id = v.approval_id"
                + " and o.stage = v.stage and o.person = ?) group by v.approval_id order by v.approval_id"
                + " fetch first " + most + " rows only";
        List<Long> ids = Sql.prepared(source, sql, query -> {
            int place = 1;
            for (String key : keys) {
                query.setString(place++, key);
            }
            query.setLong(place++, after);
            query.setLong(place++, actor.personId());
            query.setString(place++, keys.get(0));
            query.setLong(place++, actor.personId());
            query.setLong(place, actor.personId());
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
        return ids.isEmpty() ? List.of() : these(ids);
    }

    void add(Ballot ballot) {
        String sql =
                "insert into tickets_approval (status, stage, ended_at, id, ticket_id, question, asked_by, asked_at,"
                        + " until_at, hold) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            head(statement, ballot);
            statement.setLong(5, ballot.ticket().id());
            statement.setString(6, ballot.question());
            statement.setLong(7, ballot.askedBy());
            statement.setLong(8, Micros.of(ballot.askedAt()));
            statement.setLong(9, Micros.of(ballot.until()));
            statement.setInt(10, ballot.hold() ? 1 : 0);
            return statement.executeUpdate();
        });
        String votes =
                "insert into tickets_approval_vote (waiting, comment_text, by_link, id, approval_id, stage, needs,"
                        + " approver) values (?, '', 0, ?, ?, ?, ?, ?)";
        Sql.prepared(source, votes, statement -> {
            for (Slot slot : ballot.slots()) {
                statement.setInt(1, waits(ballot, slot));
                statement.setLong(2, slot.id());
                statement.setLong(3, ballot.id());
                statement.setInt(4, slot.stage());
                statement.setString(5, slot.needs().name());
                statement.setString(6, Approvers.key(slot.approver()));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Keeps the status, the stage and all answers. */
    void write(Ballot ballot) {
        String sql = "update tickets_approval set status = ?, stage = ?, ended_at = ? where id = ?";
        Sql.prepared(source, sql, statement -> head(statement, ballot).executeUpdate());
        String votes = "update tickets_approval_vote set waiting = ?, verdict = ?, comment_text = ?, person = ?,"
                + " answered_at = ?, by_link = ? where id = ?";
        Sql.prepared(source, votes, statement -> {
            for (Slot slot : ballot.slots()) {
                statement.setInt(1, waits(ballot, slot));
                statement.setString(2, slot.verdict().map(Verdict::name).orElse(null));
                statement.setString(3, slot.comment());
                statement.setObject(4, Ids.column(slot.person()), Types.BIGINT);
                statement.setObject(5, slot.at().map(Micros::of).orElse(null), Types.BIGINT);
                statement.setInt(6, slot.byLink() ? 1 : 0);
                statement.setLong(7, slot.id());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static int waits(Ballot ballot, Slot slot) {
        boolean asked = ballot.status() == Status.WAITING && slot.stage() == ballot.stage();
        return asked && slot.verdict().isEmpty() ? 1 : 0;
    }

    private static PreparedStatement head(PreparedStatement statement, Ballot ballot) throws SQLException {
        statement.setString(1, ballot.status().name());
        statement.setInt(2, ballot.stage());
        statement.setObject(3, ballot.endedAt().map(Micros::of).orElse(null), Types.BIGINT);
        statement.setLong(4, ballot.id());
        return statement;
    }

    private List<Ballot> these(List<Long> ids) {
        return Sql.prepared(
                source, JOINED + "a.id in (" + InList.marks(ids.size()) + ") order by a.id, v.id", query -> {
                    for (int i = 0; i < ids.size(); i++) {
                        query.setLong(i + 1, ids.get(i));
                    }
                    return read(query);
                });
    }

    private Optional<Ballot> one(String sql, long value) {
        return some(sql, value).stream().findFirst();
    }

    private List<Ballot> some(String sql, long value) {
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, value);
            return read(query);
        });
    }

    private static List<Ballot> read(PreparedStatement query) throws SQLException {
        Map<Long, Ballot> heads = new LinkedHashMap<>();
        Map<Long, List<Slot>> slots = new LinkedHashMap<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(5);
                heads.putIfAbsent(id, ballot(id, rows));
                slots.computeIfAbsent(id, one -> new ArrayList<>()).add(slot(rows));
            }
        }
        return heads.values().stream()
                .map(ballot -> ballot.with(slots.get(ballot.id())))
                .toList();
    }

    private static Ballot ballot(long id, ResultSet rows) throws SQLException {
        return new Ballot(
                id,
                new TicketNumber(Kind.valueOf(rows.getString(1)), rows.getLong(2)),
                rows.getString(3),
                rows.getLong(4),
                Status.valueOf(rows.getString(6)),
                rows.getString(7),
                rows.getLong(8),
                Micros.instant(rows.getLong(9)),
                Micros.instant(rows.getLong(10)),
                rows.getInt(11) == 1,
                rows.getInt(12),
                time(rows, 13),
                List.of());
    }

    private static Slot slot(ResultSet rows) throws SQLException {
        return new Slot(
                rows.getLong(14),
                rows.getInt(15),
                Needs.valueOf(rows.getString(16)),
                Approvers.of(rows.getString(17)),
                Optional.ofNullable(rows.getString(18)).map(Verdict::valueOf),
                rows.getString(19),
                Ids.of(rows, 20),
                time(rows, 21),
                rows.getInt(22) == 1);
    }

    private static Optional<Instant> time(ResultSet rows, int place) throws SQLException {
        long micros = rows.getLong(place);
        return rows.wasNull() ? Optional.empty() : Optional.of(Micros.instant(micros));
    }
}
