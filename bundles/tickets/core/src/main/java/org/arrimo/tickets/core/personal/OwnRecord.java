package org.arrimo.tickets.core.personal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.arrimo.people.api.Erasure;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.record.Events;

/**
 * What people wrote where no column says who did: solutions, reasons, items of checklists, announcements. The record
 * knows: what still stands as they wrote it goes, and where others' entries repeat it, it goes there too.
 */
final class OwnRecord implements Stage {
    private static final Pattern LANGUAGE = Pattern.compile(" \\([A-Za-z-]+\\)$");

    /** By field of an event: the statements that take a text away, told the ticket and the text. */
    private static final Map<String, List<String>> STATEMENTS = Map.of(
            "solution",
            List.of(
                    "update tickets_ticket set version = version + 1, solution = '" + Erasure.ERASED
                            + "' where id = ? and solution = ?",
                    "update tickets_merge set solution = '" + Erasure.ERASED
                            + "' where source_id = ? and solution = ?"),
            "priorityReason",
            List.of("update tickets_ticket set version = version + 1, priority_reason = '" + Erasure.ERASED
                    + "' where id = ? and priority_reason = ?"),
            Events.CHECKLIST + "item",
            List.of("update tickets_checklist_item set text = '" + Erasure.ERASED
                    + "' where ticket_id = ? and text = ?"),
            Events.MAJOR + "title",
            List.of("update tickets_major_text set title = '" + Erasure.ERASED + "' where ticket_id = ? and title = ?"),
            Events.MAJOR + "text",
            List.of("update tickets_major_text set text = '" + Erasure.ERASED + "' where ticket_id = ? and text = ?"));

    private final DataSource source;
    private final Journal journal;

    OwnRecord(DataSource source, Journal journal) {
        this.source = source;
        this.journal = journal;
    }

    @Override
    public OptionalLong erase(Erasure erasure, long after) {
        Journal.Stretch stretch = journal.authored(erasure.person(), after);
        Map<TicketNumber, Set<String>> written = new HashMap<>();
        for (Entry entry : stretch.entries()) {
            String subject = entry.event().subject();
            Optional<TicketNumber> ticket = TicketNumber.parse(subject);
            entry.event().changes().stream()
                    .filter(change -> change.after() != null && !change.after().equals(Erasure.ERASED))
                    .forEach(change -> {
                        if (ticket.isPresent() && STATEMENTS.containsKey(change.field())) {
                            take(ticket.get().id(), change);
                            written.computeIfAbsent(ticket.get(), key -> new HashSet<>())
                                    .add(change.after());
                        } else if (change.field().equals("withdrawal") && subject.startsWith(Events.BREACH)) {
                            long breach = Long.parseLong(subject.substring(Events.BREACH.length()));
                            update(
                                    "update tickets_breach set withdrawal = '" + Erasure.ERASED
                                            + "' where id = ? and withdrawal = ?",
                                    breach,
                                    change.after());
                        }
                    });
        }
        written.forEach((ticket, texts) -> journal.rewrite(List.of(ticket.toString()), without(texts)));
        return stretch.next();
    }

    private void take(long ticket, Change change) {
        String text = change.field().equals(Events.MAJOR + "title")
                ? LANGUAGE.matcher(change.after()).replaceFirst("")
                : change.after();
        STATEMENTS.get(change.field()).forEach(sql -> update(sql, ticket, text));
    }

    private void update(String sql, long id, String text) {
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, id);
            statement.setString(2, text);
            return statement.executeUpdate();
        });
    }

    /** Items of a checklist are told with their place before them too. */
    private static UnaryOperator<Change> without(Set<String> texts) {
        UnaryOperator<String> told = value -> {
            if (value == null) {
                return null;
            }
            int text = value.indexOf(". ") + 2;
            if (texts.contains(value)) {
                return Erasure.ERASED;
            }
            return text >= 2 && texts.contains(value.substring(text))
                    ? value.substring(0, text) + Erasure.ERASED
                    : value;
        };
        return change ->
                STATEMENTS.containsKey(change.field()) || change.field().startsWith(Events.CHECKLIST)
                        ? new Change(change.field(), told.apply(change.before()), told.apply(change.after()))
                        : change;
    }
}
