package org.arrimo.tickets.core.query;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.core.filter.Condition;
import org.arrimo.tickets.core.filter.Condition.Has;
import org.arrimo.tickets.core.filter.Span;

/** The tickets whose custom field holds what a filter wants: each value is a range of an index. */
final class Valued {
    private static final int MOST = 1_000;

    private final DataSource source;

    Valued(DataSource source) {
        this.source = source;
    }

    /** @return the numbers of at most a thousand tickets, among which are all that are wanted, if a value leads there */
    Optional<List<Long>> of(Condition condition) {
        return condition.conjuncts().stream()
                .filter(Has.class::isInstance)
                .map(has -> having((Has) has))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @return which rows of values, called {@code v}, are wanted; their values are added to the parameters */
    static String sql(Has has, List<Object> values) {
        values.add(has.key());
        List<String> spans = new ArrayList<>();
        has.spans().forEach(span -> spans.add(span(span, values)));
        return "select v.ticket_id from tickets_field_value v where v.field_key = ? and (" + String.join(" or ", spans)
                + ")";
    }

    /** @return the statement that finds tickets by one value */
    static String range(Has has, Span span, List<Object> values) {
        String index = span.word().isPresent() ? "tickets_field_value_ix_word" : "tickets_field_value_ix_number";
        values.add(has.key());
        return "select v.ticket_id from tickets_field_value v" + Restriction.hint(index) + " where v.field_key = ? and "
                + span(span, values) + " fetch first " + (MOST + 1) + " rows only";
    }

    private Optional<List<Long>> having(Has has) {
        List<Long> found = new ArrayList<>();
        for (Span span : has.spans()) {
            List<Object> values = new ArrayList<>();
            String sql = range(has, span, values);
            found.addAll(Sql.prepared(source, sql, query -> read(query, values)));
            if (found.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(found.stream().distinct().toList());
    }

    private static List<Long> read(PreparedStatement query, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            query.setObject(i + 1, values.get(i));
        }
        List<Long> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private static String span(Span span, List<Object> values) {
        if (span.word().isPresent()) {
            values.add(span.word().get());
            return "v.word = ?";
        }
        List<String> bounds = new ArrayList<>();
        span.from().ifPresent(from -> {
            values.add(from);
            bounds.add("v.number_value " + (span.open() ? "> ?" : ">= ?"));
        });
        span.to().ifPresent(to -> {
            values.add(to);
            bounds.add("v.number_value " + (span.ending() ? "< ?" : "<= ?"));
        });
        return "(" + String.join(" and ", bounds) + ")";
    }
}
