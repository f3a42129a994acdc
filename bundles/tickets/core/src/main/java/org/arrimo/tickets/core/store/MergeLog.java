package org.arrimo.tickets.core.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.ReadOnce;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;

/**
 * What was merged, split and undone: rows that are only added, and what follows from them. In the caller's transaction.
 * Each ticket has few rows, most have none.
 */
public final class MergeLog {
    private static final String ADD = "insert into tickets_merge (source_id, step, target_id, done_at, done_by, state,"
            + " resolved_at, closed_at, hold_reason, hold_until, resolution, solution)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String STEPS = "select step, target_id, done_at, state, resolved_at, closed_at, hold_reason,"
            + " hold_until, resolution, solution from tickets_merge where source_id = ? order by id";
    private static final String SOURCES =
            "select distinct source_id from tickets_merge where target_id = ? order by source_id";

    private record Course(long ticket) {}

    private record Sources(long ticket) {}

    private final DataSource source;
    private final Annexes annexes;

    public MergeLog(DataSource source) {
        this.source = source;
        this.annexes = new Annexes(source);
    }

    /**
     * To be called before tickets are locked: merges are made one at a time, since several that each add one could close a
     * loop that none of them sees.
     */
    public void lock() {
        Sql.prepared(source, "update tickets_merge_lock set id = id", PreparedStatement::executeUpdate);
    }

    /** @param closed what the ticket was before, if this closed it */
    public void add(long ticket, MergeStep step, long target, Instant at, long by, Optional<Stage> closed) {
        Sql.prepared(source, ADD, statement -> {
            statement.setLong(1, ticket);
            statement.setString(2, step.name());
            statement.setLong(3, target);
            statement.setLong(4, Micros.of(at));
            statement.setLong(5, by);
            if (closed.isPresent()) {
                statement.setString(6, closed.get().state().name());
            } else {
                statement.setNull(6, Types.VARCHAR);
            }
            set(statement, 7, closed.map(Stage::resolvedAt).orElse(OptionalLong.empty()));
            set(statement, 8, closed.map(Stage::closedAt).orElse(OptionalLong.empty()));
            set(statement, 9, closed.map(Stage::grounds).orElse(Grounds.NONE));
            return statement.executeUpdate();
        });
    }

    /** @return where everything that was done to the ticket has brought it */
    public MergeCourse course(long ticket) {
        return annexes.mayHave(ticket, Annex.MERGES)
                ? ReadOnce.of(new Course(ticket), () -> steps(ticket))
                : MergeCourse.NONE;
    }

    private MergeCourse steps(long ticket) {
        return Sql.prepared(source, STEPS, query -> {
            query.setLong(1, ticket);
            MergeCourse course = MergeCourse.NONE;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    course = course.then(
                            MergeStep.valueOf(rows.getString(1)), rows.getLong(2), rows.getLong(3), stage(rows));
                }
            }
            return course;
        });
    }

    /** @return the ticket, the one it is merged into, the one that one is merged into, and so on */
    public List<Long> chain(long ticket) {
        List<Long> chain = new ArrayList<>(List.of(ticket));
        for (OptionalLong next = course(ticket).into();
                next.isPresent();
                next = course(next.getAsLong()).into()) {
            chain.add(next.getAsLong());
        }
        return chain;
    }

    /** @return the ticket in whose conversation this one's is shown: itself, if it is not merged */
    public long root(long ticket) {
        List<Long> chain = chain(ticket);
        return chain.get(chain.size() - 1);
    }

    /** @return the tickets that are merged into this one, directly or through others */
    public Set<Long> parts(long ticket) {
        Set<Long> parts = new LinkedHashSet<>();
        List<Long> open = new ArrayList<>(List.of(ticket));
        while (!open.isEmpty()) {
            long next = open.remove(open.size() - 1);
            sources(next).stream()
                    .filter(part -> course(part).into().equals(OptionalLong.of(next)))
                    .filter(parts::add)
                    .forEach(open::add);
        }
        return parts;
    }

    /** @return the tickets that were split off this one and not put back, by number */
    public List<Long> splits(long ticket) {
        return sources(ticket).stream()
                .filter(part -> {
                    MergeCourse course = course(part);
                    return course.holdsSplit() && course.origin().equals(OptionalLong.of(ticket));
                })
                .toList();
    }

    private List<Long> sources(long target) {
        return annexes.mayHave(target, Annex.MERGED) ? ReadOnce.of(new Sources(target), () -> into(target)) : List.of();
    }

    private List<Long> into(long target) {
        return Sql.prepared(source, SOURCES, query -> {
            query.setLong(1, target);
            List<Long> sources = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sources.add(rows.getLong(1));
                }
            }
            return sources;
        });
    }

    private static Optional<Stage> stage(ResultSet row) throws SQLException {
        String state = row.getString(4);
        return state == null
                ? Optional.empty()
                : Optional.of(new Stage(State.valueOf(state), Ids.of(row, 5), Ids.of(row, 6), grounds(row)));
    }

    private static Grounds grounds(ResultSet row) throws SQLException {
        OptionalLong until = Ids.of(row, 8);
        return new Grounds(
                Optional.ofNullable(row.getString(7)).map(HoldReason::valueOf),
                until.isPresent() ? Optional.of(Micros.instant(until.getAsLong())) : Optional.empty(),
                Optional.ofNullable(row.getString(9)).map(ResolutionCode::valueOf),
                Optional.ofNullable(row.getString(10)),
                Optional.empty());
    }

    private static void set(PreparedStatement statement, int place, Grounds grounds) throws SQLException {
        statement.setString(place, grounds.holdReason().map(Enum::name).orElse(null));
        set(
                statement,
                place + 1,
                grounds.holdUntil()
                        .map(until -> OptionalLong.of(Micros.of(until)))
                        .orElse(OptionalLong.empty()));
        statement.setString(place + 2, grounds.resolution().map(Enum::name).orElse(null));
        statement.setString(place + 3, grounds.solution().orElse(null));
    }

    private static void set(PreparedStatement statement, int place, OptionalLong value) throws SQLException {
        if (value.isPresent()) {
            statement.setLong(place, value.getAsLong());
        } else {
            statement.setNull(place, Types.BIGINT);
        }
    }
}
