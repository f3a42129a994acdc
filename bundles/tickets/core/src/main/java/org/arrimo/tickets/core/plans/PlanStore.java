package org.arrimo.tickets.core.plans;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Plan;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.api.PlanSchedule.FreeDays;
import org.arrimo.tickets.api.PlannedTicket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.store.Ids;
import org.arrimo.tickets.core.store.Series;

/** Keeps plans. In the caller's transaction. */
final class PlanStore {
    private static final String SEQUENCE = "tickets_plan_seq";
    private static final String SELECT =
            "select id, version, name, kind, subject, description, requester, impact, urgency,"
                    + " team, tags, checklist, start_local, zone, rule, except_days, free_days, active, next_at, last_at,"
                    + " last_ticket, problem from tickets_plan";

    private final DataSource source;
    private final Series series;

    PlanStore(DataSource source, Series series) {
        this.source = source;
        this.series = series;
    }

    long nextId() {
        return series.next(SEQUENCE);
    }

    /** @return all of them, by name */
    List<Plan> all() {
        return Sql.prepared(source, SELECT + " order by name, id", PlanStore::read);
    }

    Optional<Plan> find(long id) {
        return Sql.prepared(source, SELECT + " where id = ?", query -> {
            query.setLong(1, id);
            return read(query).stream().findFirst();
        });
    }

    void add(Plan plan) {
        String sql =
                "insert into tickets_plan (version, name, kind, subject, description, requester, impact, urgency, team,"
                        + " tags, checklist, start_local, zone, rule, except_days, free_days, active, next_at, id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> bind(statement, plan).executeUpdate());
    }

    /** @return whether it still was in the version before the given one */
    boolean write(Plan plan) {
        String sql =
                "update tickets_plan set version = ?, name = ?, kind = ?, subject = ?, description = ?, requester = ?,"
                        + " impact = ?, urgency = ?, team = ?, tags = ?, checklist = ?, start_local = ?, zone = ?, rule = ?,"
                        + " except_days = ?, free_days = ?, active = ?, next_at = ?, problem = null where id = ? and version = ?";
        return Sql.prepared(source, sql, statement -> {
                    bind(statement, plan).setLong(20, plan.version() - 1);
                    return statement.executeUpdate();
                })
                > 0;
    }

    void remove(long id) {
        Sql.prepared(source, "delete from tickets_plan where id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }

    /**
     * Goes on to the next time.
     *
     * @param due the time that is done
     * @return whether it was still to be done: of two who come to it, one does it
     */
    boolean goOn(long id, Instant due, Optional<Instant> next) {
        String sql = "update tickets_plan set next_at = ?, last_at = ?, problem = null where id = ? and next_at = ?";
        return Sql.prepared(source, sql, statement -> {
                    statement.setObject(1, next.map(Micros::of).orElse(null), Types.BIGINT);
                    statement.setLong(2, Micros.of(due));
                    statement.setLong(3, id);
                    statement.setLong(4, Micros.of(due));
                    return statement.executeUpdate();
                })
                > 0;
    }

    void opened(long id, TicketNumber ticket) {
        note(id, "last_ticket", ticket.toString());
    }

    void refused(long id, String problem) {
        note(id, "problem", problem);
    }

    private void note(long id, String column, String value) {
        Sql.prepared(source, "update tickets_plan set " + column + " = ? where id = ?", statement -> {
            statement.setString(1, value);
            statement.setLong(2, id);
            return statement.executeUpdate();
        });
    }

    private static PreparedStatement bind(PreparedStatement statement, Plan plan) throws SQLException {
        PlannedTicket ticket = plan.content().ticket();
        PlanSchedule schedule = plan.content().schedule();
        statement.setLong(1, plan.version());
        statement.setString(2, plan.content().name());
        statement.setString(3, ticket.kind().name());
        statement.setString(4, ticket.subject());
        statement.setString(5, ticket.description());
        statement.setLong(6, ticket.requester());
        statement.setString(7, ticket.impact().map(Level::name).orElse(null));
        statement.setString(8, ticket.urgency().map(Level::name).orElse(null));
        statement.setObject(9, Ids.column(ticket.team()), Types.BIGINT);
        statement.setString(10, String.join(",", ticket.tags()));
        statement.setObject(11, Ids.column(ticket.checklist()), Types.BIGINT);
        statement.setString(12, schedule.start().toString());
        statement.setString(13, schedule.zone().getId());
        statement.setString(14, schedule.rule().orElse(null));
        statement.setString(
                15,
                new TreeSet<>(schedule.except())
                        .stream().map(LocalDate::toString).collect(Collectors.joining(",")));
        statement.setString(16, schedule.freeDays().name());
        statement.setInt(17, plan.content().active() ? 1 : 0);
        statement.setObject(18, plan.next().map(Micros::of).orElse(null), Types.BIGINT);
        statement.setLong(19, plan.id());
        return statement;
    }

    private static List<Plan> read(PreparedStatement query) throws SQLException {
        List<Plan> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                PlanDraft content =
                        new PlanDraft(rows.getString(3), ticket(rows), schedule(rows), rows.getInt(18) == 1);
                found.add(new Plan(
                        rows.getLong(1),
                        rows.getLong(2),
                        content,
                        time(rows, 19),
                        time(rows, 20),
                        Optional.ofNullable(rows.getString(21)).map(TicketNumber::of),
                        Optional.ofNullable(rows.getString(22))));
            }
        }
        return found;
    }

    private static PlannedTicket ticket(ResultSet rows) throws SQLException {
        return new PlannedTicket(
                Kind.valueOf(rows.getString(4)),
                rows.getString(5),
                rows.getString(6),
                rows.getLong(7),
                Optional.ofNullable(rows.getString(8)).map(Level::valueOf),
                Optional.ofNullable(rows.getString(9)).map(Level::valueOf),
                Ids.of(rows, 10),
                parts(rows.getString(11)),
                Ids.of(rows, 12));
    }

    private static PlanSchedule schedule(ResultSet rows) throws SQLException {
        Set<LocalDate> except =
                parts(rows.getString(16)).stream().map(LocalDate::parse).collect(Collectors.toSet());
        return new PlanSchedule(
                LocalDateTime.parse(rows.getString(13)),
                ZoneId.of(rows.getString(14)),
                Optional.ofNullable(rows.getString(15)),
                except,
                FreeDays.valueOf(rows.getString(17)));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",")).filter(part -> !part.isEmpty()).toList();
    }

    private static Optional<Instant> time(ResultSet rows, int place) throws SQLException {
        long micros = rows.getLong(place);
        return rows.wasNull() ? Optional.empty() : Optional.of(Micros.instant(micros));
    }
}
