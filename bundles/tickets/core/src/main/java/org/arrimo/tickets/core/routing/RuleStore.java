package org.arrimo.tickets.core.routing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.core.store.Series;

/** Keeps the rules for new tickets, their places being 1, 2, 3 … In the caller's transaction. */
final class RuleStore {
    private static final String SEQUENCE = "tickets_routing_rule_seq";

    private final DataSource source;
    private final Series series;

    RuleStore(DataSource source, Series series) {
        this.source = source;
        this.series = series;
    }

    /** Waits until nobody else changes the rules or chooses a person by one, and lets nobody until this transaction ends. */
    void lock() {
        Sql.prepared(source, "update tickets_routing_lock set id = id", PreparedStatement::executeUpdate);
    }

    /** @return all of them, in their order; one with words that this version does not know is left out, and fits nothing */
    List<RoutingRule> all() {
        String sql = "select id, version, name, team, choice, skill from tickets_routing_rule order by place, id";
        List<RoutingRule> rules = Sql.prepared(source, sql, query -> {
            List<RoutingRule> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Optional<RoutingChoice> choice = Listed.constant(RoutingChoice.class, rows.getString(5));
                    if (choice.isPresent()) {
                        found.add(new RoutingRule(
                                rows.getLong(1),
                                rows.getLong(2),
                                rows.getString(3),
                                List.of(),
                                rows.getLong(4),
                                choice.get(),
                                Optional.ofNullable(rows.getString(6))));
                    }
                }
            }
            return found;
        });
        return rules.isEmpty() ? rules : withConditions(rules);
    }

    long next() {
        return series.next(SEQUENCE);
    }

    void add(RoutingRule rule, int place) {
        String sql = "insert into tickets_routing_rule (version, name, team, choice, skill, id, place)"
                + " values (?, ?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            bind(statement, rule).setInt(7, place);
            return statement.executeUpdate();
        });
        addConditions(rule);
    }

    void write(RoutingRule rule) {
        String sql =
                "update tickets_routing_rule set version = ?, name = ?, team = ?, choice = ?, skill = ? where id = ?";
        Sql.prepared(source, sql, statement -> bind(statement, rule).executeUpdate());
        Sql.prepared(source, "delete from tickets_routing_condition where rule_id = ?", statement -> {
            statement.setLong(1, rule.id());
            return statement.executeUpdate();
        });
        addConditions(rule);
    }

    void remove(long id) {
        Sql.prepared(source, "delete from tickets_routing_rule where id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }

    /** Keeps the rules in this order. */
    void arrange(List<RoutingRule> rules) {
        Sql.prepared(source, "update tickets_routing_rule set place = ? where id = ?", statement -> {
            for (int i = 0; i < rules.size(); i++) {
                statement.setInt(1, i + 1);
                statement.setLong(2, rules.get(i).id());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private List<RoutingRule> withConditions(List<RoutingRule> rules) {
        Map<Long, List<RoutingCondition>> conditions = new HashMap<>();
        Set<Long> unknown = new HashSet<>();
        String sql = "select rule_id, field, value from tickets_routing_condition order by rule_id, place";
        Sql.prepared(source, sql, query -> {
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    long rule = rows.getLong(1);
                    String value = rows.getString(3);
                    Listed.constant(RoutingField.class, rows.getString(2))
                            .ifPresentOrElse(
                                    field -> conditions
                                            .computeIfAbsent(rule, id -> new ArrayList<>())
                                            .add(new RoutingCondition(field, value)),
                                    () -> unknown.add(rule));
                }
            }
            return null;
        });
        return rules.stream()
                .filter(rule -> !unknown.contains(rule.id()))
                .map(rule -> new RoutingRule(
                        rule.id(),
                        rule.version(),
                        rule.name(),
                        conditions.getOrDefault(rule.id(), List.of()),
                        rule.team(),
                        rule.choice(),
                        rule.skill()))
                .toList();
    }

    private void addConditions(RoutingRule rule) {
        String sql = "insert into tickets_routing_condition (rule_id, place, field, value) values (?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            for (int i = 0; i < rule.conditions().size(); i++) {
                statement.setLong(1, rule.id());
                statement.setInt(2, i + 1);
                statement.setString(3, rule.conditions().get(i).field().name());
                statement.setString(4, rule.conditions().get(i).value());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static PreparedStatement bind(PreparedStatement statement, RoutingRule rule) throws SQLException {
        statement.setLong(1, rule.version());
        statement.setString(2, rule.name());
        statement.setLong(3, rule.team());
        statement.setString(4, rule.choice().name());
        statement.setString(5, rule.skill().orElse(null));
        statement.setLong(6, rule.id());
        return statement;
    }
}
