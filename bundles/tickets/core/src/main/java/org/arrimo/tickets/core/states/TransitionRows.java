package org.arrimo.tickets.core.states;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Step;
import org.arrimo.tickets.core.rules.StateMachine;

/** Keeps in what a desk's steps differ from the shipped ones. In the caller's transaction. */
final class TransitionRows {
    private final DataSource source;

    TransitionRows(DataSource source) {
        this.source = source;
    }

    /** Waits until nobody else changes the table, and lets nobody until this transaction ends. */
    void lock() {
        Sql.prepared(source, "update tickets_transition_lock set id = id", PreparedStatement::executeUpdate);
    }

    /** @return the machine as the desk has it; rows of words that this version does not know say nothing */
    StateMachine read() {
        Map<Step, Set<Role>> steps = new LinkedHashMap<>(StateMachine.SHIPPED.steps());
        String sql = "select kind, from_state, to_state, role, allowed from tickets_transition";
        return Sql.prepared(source, sql, query -> {
            StateMachine machine = StateMachine.SHIPPED;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    differ(steps, rows);
                }
            }
            for (var step : steps.entrySet()) {
                if (!step.getValue().equals(machine.roles(step.getKey()))) {
                    machine = machine.with(step.getKey(), step.getValue());
                }
            }
            return machine;
        });
    }

    /** Keeps who takes a step: a row for each role in which that differs from what is shipped. */
    void write(Step step, Set<Role> roles) {
        Sql.prepared(
                source,
                "delete from tickets_transition where kind = ? and from_state = ? and to_state = ?",
                statement -> bind(statement, step).executeUpdate());
        Set<Role> shipped = StateMachine.SHIPPED.roles(step);
        String sql =
                "insert into tickets_transition (kind, from_state, to_state, role, allowed) values (?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            for (Role role : Role.values()) {
                if (roles.contains(role) != shipped.contains(role)) {
                    bind(statement, step);
                    statement.setString(4, role.name());
                    statement.setInt(5, roles.contains(role) ? 1 : 0);
                    statement.addBatch();
                }
            }
            return statement.executeBatch();
        });
    }

    private static void differ(Map<Step, Set<Role>> steps, ResultSet row) throws SQLException {
        for (Step step : steps.keySet()) {
            boolean meant = step.kind().name().equals(row.getString(1))
                    && step.from().name().equals(row.getString(2))
                    && step.to().name().equals(row.getString(3));
            if (meant) {
                String named = row.getString(4);
                boolean allowed = row.getInt(5) == 1;
                Set<Role> roles = EnumSet.noneOf(Role.class);
                roles.addAll(steps.get(step));
                StateMachine.eligible(step).stream()
                        .filter(role -> role.name().equals(named))
                        .forEach(role -> set(roles, role, allowed));
                steps.put(step, roles);
            }
        }
    }

    private static void set(Set<Role> roles, Role role, boolean allowed) {
        if (allowed) {
            roles.add(role);
        } else {
            roles.remove(role);
        }
    }

    private static PreparedStatement bind(PreparedStatement statement, Step step) throws SQLException {
        statement.setString(1, step.kind().name());
        statement.setString(2, step.from().name());
        statement.setString(3, step.to().name());
        return statement;
    }
}
