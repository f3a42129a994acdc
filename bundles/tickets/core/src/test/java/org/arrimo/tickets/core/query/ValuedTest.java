package org.arrimo.tickets.core.query;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.tickets.core.filter.Condition.Has;
import org.arrimo.tickets.core.filter.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** A value of a custom field leads to its tickets by an index, however many others there are. */
class ValuedTest {
    private static final int MANY = 5_000;
    private static final Span WORD =
            new Span("w7", Optional.of("w7"), Optional.empty(), false, Optional.empty(), false);
    private static final Span RANGE = new Span(
            "7..9",
            Optional.empty(),
            Optional.of(BigDecimal.valueOf(7)),
            false,
            Optional.of(BigDecimal.valueOf(9)),
            false);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFilterByAFieldIsARangeOfAnIndex(Engine engine) {
        try (TestDatabase database = TestDatabase.on(engine)) {
            database.transactions()
                    .run(() -> Sql.with(database.source(), connection -> {
                        fill(connection);
                        return null;
                    }));
            for (Span span : List.of(WORD, RANGE)) {
                List<Object> values = new ArrayList<>();
                String sql = Valued.range(new Has("field-7", List.of(span)), span, values);
                String plan = database.transactions()
                        .required(() -> Sql.with(
                                database.source(),
                                connection -> engine == Engine.DERBY
                                        ? derby(connection, sql, values)
                                        : postgresql(connection, sql, values)));
                String index = span.word().isPresent() ? "ix_word" : "ix_number";
                assertThat(plan.toLowerCase(Locale.ROOT)).as(plan).contains("tickets_field_value_" + index);
                assertThat(plan).as(plan).doesNotContain("Seq Scan", "Table Scan");
            }
        }
    }

    private static void fill(Connection connection) throws SQLException {
        String ticket = "insert into tickets_ticket (id, version, kind, subject, words, description, state,"
                + " priority, impact, urgency, requester, contact, opened_at, updated_at, reassignments, reopens)"
                + " values (?, 1, 'INCIDENT', 'x', ' x', 'x', 'NEW', 'LOW', 'LOW', 'LOW', 1, 'API', 1, 1, 0, 0)";
        try (PreparedStatement insert = connection.prepareStatement(ticket)) {
            for (int i = 0; i < MANY; i++) {
                insert.setLong(1, i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        String sql = "insert into tickets_field_value (ticket_id, field_key, said, word, number_value)"
                + " values (?, 'field-7', 'x', ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < MANY; i++) {
                insert.setLong(1, i);
                insert.setString(2, "w" + i);
                insert.setBigDecimal(3, BigDecimal.valueOf(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String derby(Connection connection, String sql, List<Object> values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("call syscs_util.syscs_set_runtimestatistics(1)");
            assertThat(texts(connection, sql, values)).hasSizeBetween(1, 3);
            try (ResultSet row = statement.executeQuery("values syscs_util.syscs_get_runtimestatistics()")) {
                row.next();
                String plan = row.getString(1);
                assertThat(plan).containsPattern("Number of rows visited=[1-5]\\s");
                return plan;
            }
        }
    }

    private static String postgresql(Connection connection, String sql, List<Object> values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze tickets_field_value");
        }
        assertThat(texts(connection, sql, values)).hasSizeBetween(1, 3);
        return String.join("\n", texts(connection, "explain " + sql, values));
    }

    private static List<String> texts(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
