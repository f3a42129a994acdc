package org.arrimo.tickets.core.personal;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.arrimo.people.api.Erasure;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.store.MergeLog;
import org.arrimo.tickets.core.store.TextIndex;
import org.arrimo.tickets.core.store.WordIndex;
import org.arrimo.tickets.core.store.Words;

/**
 * What people reported, some tickets at a time: what they said in subject, description and forms goes, and so does what
 * another product said of the ticket; states, times and whatever is counted stay.
 */
final class OwnTickets implements Stage {
    /** Of each its history is written anew too. */
    private static final int WITH_HISTORY = 50;

    private static final Set<String> TEXTS = Set.of("subject", "description", Events.RATING + "comment");
    private static final String TEXT_FIELDS = "select field_key from tickets_field where field_type = 'TEXT'";

    private final DataSource source;
    private final Journal journal;
    private final MergeLog merges;
    private final WordIndex words;
    private final TextIndex texts;

    private record Reported(TicketNumber number, String subject) {
        long id() {
            return number.id();
        }
    }

    OwnTickets(DataSource source, Journal journal, MergeLog merges) {
        this.source = source;
        this.journal = journal;
        this.merges = merges;
        this.words = new WordIndex(source);
        this.texts = new TextIndex(source);
    }

    @Override
    public OptionalLong erase(Erasure erasure, long after) {
        List<Reported> some = some(erasure.person(), after);
        if (some.isEmpty()) {
            return OptionalLong.empty();
        }
        merges.lock();
        blank(some);
        journal.rewrite(some.stream().map(one -> one.number().toString()).toList(), told(erasure));
        return some.size() < WITH_HISTORY
                ? OptionalLong.empty()
                : OptionalLong.of(some.get(some.size() - 1).id());
    }

    private UnaryOperator<Change> told(Erasure erasure) {
        Set<String> fields = Stream.concat(TEXTS.stream(), textFields().stream().map(key -> Events.FIELD + key))
                .collect(Collectors.toSet());
        return change -> {
            if (fields.contains(change.field()) || change.field().startsWith(Events.FACT)) {
                return OwnThings.erased(change);
            }
            return change.field().equals("requester")
                    ? new Change(change.field(), named(erasure, change.before()), named(erasure, change.after()))
                    : change;
        };
    }

    private static String named(Erasure erasure, String value) {
        return value != null && erasure.names().contains(value) ? erasure.placeholder() : value;
    }

    private void blank(List<Reported> some) {
        String sql = "update tickets_ticket set subject = ?, words = ?, description = ?,"
                + " description_html = null, facts = null, version = version + 1 where id = ?";
        Sql.prepared(source, sql, statement -> {
            for (Reported one : some) {
                statement.setString(1, Erasure.ERASED);
                statement.setString(2, Words.column(Erasure.ERASED));
                statement.setString(3, Erasure.ERASED);
                statement.setLong(4, one.id());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        for (Reported one : some) {
            words.rename(one.id(), one.subject(), Erasure.ERASED);
            texts.forgetDescription(one.id(), merges.root(one.id()));
        }
        Sql.prepared(
                source,
                "delete from tickets_field_value where ticket_id = ? and field_key in (" + TEXT_FIELDS + ")",
                statement -> {
                    for (Reported one : some) {
                        statement.setLong(1, one.id());
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    private List<String> textFields() {
        return Sql.prepared(source, TEXT_FIELDS, query -> {
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    private List<Reported> some(long person, long after) {
        String sql =
                "select kind, id, subject from tickets_ticket where requester = ? and id > ? order by id fetch first "
                        + WITH_HISTORY + " rows only";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            query.setLong(2, after);
            List<Reported> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Reported(
                            new TicketNumber(Kind.valueOf(rows.getString(1)), rows.getLong(2)), rows.getString(3)));
                }
            }
            return found;
        });
    }
}
