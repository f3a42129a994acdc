package org.arrimo.tickets.core.personal;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.people.api.Erasure;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.core.store.MergeLog;
import org.arrimo.tickets.core.store.TextIndex;
import org.arrimo.tickets.core.store.WordIndex;
import org.arrimo.tickets.core.store.Words;

/**
 * What others wrote about tickets and called the person in: all of it is looked through, one stretch of numbers after
 * the other, since nothing says where it is. What can be searched is found by the new words alone.
 */
final class NamedBy {
    private static final int LOOKED_THROUGH = 2_000;

    private static final Table TICKETS = new Table(
            "tickets_ticket",
            List.of("id"),
            List.of("subject", "solution", "priority_reason", "description", "description_html", "facts"));
    private static final Table MESSAGES = new Table("tickets_message", List.of("id"), List.of("body", "html"));
    private static final List<Table> OTHERS = List.of(
            new Table("tickets_note_revision", List.of("message_id", "place"), List.of("body", "html")),
            new Table("tickets_checklist_item", List.of("id"), List.of("text")),
            new Table("tickets_time_entry", List.of("id"), List.of("note")),
            new Table("tickets_time_former", List.of("entry_id", "version"), List.of("note")),
            new Table("tickets_approval", List.of("id"), List.of("question")),
            new Table("tickets_approval_vote", List.of("id"), List.of("comment_text")),
            new Table("tickets_rating", List.of("ticket_id"), List.of("comment_text")),
            new Table("tickets_handover", List.of("id"), List.of("text")),
            new Table("tickets_merge", List.of("id"), List.of("solution")),
            new Table("tickets_field_value", List.of("ticket_id", "field_key"), List.of("said", "word")),
            new Table("tickets_major_text", List.of("ticket_id", "language"), List.of("title", "text")),
            new Table("tickets_later", List.of("id"), List.of("body", "html", "problem")),
            new Table("tickets_draft", List.of("ticket_id", "person"), List.of("body")),
            new Table("tickets_form_draft", List.of("person", "form_key", "answer_key"), List.of("said")),
            new Table("tickets_plan", List.of("id"), List.of("name", "subject", "description", "problem")),
            new Table("tickets_view", List.of("id"), List.of("name", "wanted")),
            new Table("tickets_breach", List.of("id"), List.of("account", "reply", "withdrawal")));

    private final DataSource source;
    private final MergeLog merges;
    private final WordIndex words;
    private final TextIndex texts;

    /**
     * Where others write.
     *
     * @param keys by which a row is told; the first is a number by which the rows are looked through
     */
    private record Table(String name, List<String> keys, List<String> columns) {}

    /** A row's keys and what its columns say. */
    private record Row(List<Object> keys, List<String> values) {
        long number() {
            return ((Number) keys.get(0)).longValue();
        }
    }

    NamedBy(DataSource source, MergeLog merges) {
        this.source = source;
        this.merges = merges;
        this.words = new WordIndex(source);
        this.texts = new TextIndex(source);
    }

    /** @return what is done, by a name for each */
    Map<String, Stage> stages() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put(TICKETS.name(), (erasure, after) -> some(TICKETS, erasure, after));
        stages.put(MESSAGES.name(), (erasure, after) -> some(MESSAGES, erasure, after));
        OTHERS.forEach(table -> stages.put(table.name(), (erasure, after) -> some(table, erasure, after)));
        return stages;
    }

    private OptionalLong some(Table table, Erasure erasure, long after) {
        OptionalLong end = erasure.called().isEmpty() ? OptionalLong.empty() : end(table, after);
        if (end.isEmpty()) {
            return OptionalLong.empty();
        }
        List<Row> rows = calling(table, erasure, after, end.getAsLong());
        for (Row row : rows) {
            Row told = new Row(
                    row.keys(), row.values().stream().map(erasure::nameless).toList());
            if (!told.equals(row)) {
                write(table, told);
                index(table, row, told);
            }
        }
        return OptionalLong.of(rows.size() < Stage.AT_ONCE ? end.getAsLong() : lastWhole(rows));
    }

    /** Of the last number on a full page there may be more rows, unless the page has no other. */
    private static long lastWhole(List<Row> rows) {
        long last = rows.get(rows.size() - 1).number();
        return rows.get(0).number() == last ? last : last - 1;
    }

    /** @return the last number of the next stretch, if there is one */
    private OptionalLong end(Table table, long after) {
        String key = table.keys().get(0);
        String sql = "select max(k) from (select " + key + " as k from " + table.name() + " where " + key
                + " > ? order by " + key + " fetch first " + LOOKED_THROUGH + " rows only) stretch";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, after);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long end = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(end);
            }
        });
    }

    private List<Row> calling(Table table, Erasure erasure, long after, long end) {
        List<String> called = erasure.called().stream().map(NamedBy::containing).toList();
        String key = table.keys().get(0);
        String any = table.columns().stream()
                .flatMap(column -> called.stream().map(name -> "lower(" + column + ") like ? escape '!'"))
                .collect(Collectors.joining(" or "));
        String sql = "select " + String.join(", ", table.keys()) + ", " + String.join(", ", table.columns()) + " from "
                + table.name() + " where " + key + " > ? and " + key + " <= ? and (" + any + ") order by "
                + String.join(", ", table.keys()) + " fetch first " + Stage.AT_ONCE + " rows only";
        return Sql.prepared(source, sql, query -> {
            int next = 1;
            query.setLong(next++, after);
            query.setLong(next++, end);
            for (int column = 0; column < table.columns().size(); column++) {
                for (String name : called) {
                    query.setString(next++, name);
                }
            }
            List<Row> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    List<Object> keys = new ArrayList<>();
                    for (String one : table.keys()) {
                        keys.add(rows.getObject(one));
                    }
                    List<String> values = new ArrayList<>();
                    for (String one : table.columns()) {
                        values.add(rows.getString(one));
                    }
                    found.add(new Row(keys, values));
                }
            }
            return found;
        });
    }

    private static String containing(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private void write(Table table, Row row) {
        String set = table.columns().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        String where = table.keys().stream().map(key -> key + " = ?").collect(Collectors.joining(" and "));
        String version = table == TICKETS ? "version = version + 1, " : "";
        String sql = "update " + table.name() + " set " + version + set + " where " + where;
        Sql.prepared(source, sql, update -> {
            int next = 1;
            for (String value : row.values()) {
                update.setString(next++, value);
            }
            for (Object key : row.keys()) {
                update.setObject(next++, key);
            }
            return update.executeUpdate();
        });
    }

    private void index(Table table, Row before, Row after) {
        if (table == TICKETS) {
            subject(after.number(), before.values().get(0), after.values().get(0));
            String description = after.values().get(3);
            if (!Objects.equals(description, before.values().get(3))) {
                long root = merges.root(after.number());
                texts.forgetDescription(after.number(), root);
                show(TextIndex.Text.description(after.number(), description), root);
            }
        } else if (table == MESSAGES) {
            message(after.number(), after.values().get(0));
        }
    }

    private void subject(long ticket, String before, String after) {
        if (!before.equals(after)) {
            words.rename(ticket, before, after);
            Sql.prepared(source, "update tickets_ticket set words = ? where id = ?", update -> {
                update.setString(1, Words.column(after));
                update.setLong(2, ticket);
                return update.executeUpdate();
            });
        }
    }

    private void message(long id, String body) {
        String sql = "select coalesce(moved_to, ticket_id), place, visibility from tickets_message where id = ?";
        Sql.prepared(source, sql, query -> {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long home = row.getLong(1);
                long place = row.getLong(2);
                boolean secret = row.getString(3).equals("PRIVATE");
                texts.forgetMessage(home, place, id);
                show(TextIndex.Text.message(home, secret, id, body), place);
                return id;
            }
        });
    }

    private void show(TextIndex.Text text, long place) {
        texts.add(List.of(text));
        if (place != text.ticket()) {
            texts.show(text, place);
        }
    }
}
