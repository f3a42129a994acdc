package org.arrimo.tickets.core.personal;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.arrimo.people.api.Erasure;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.store.Ids;

/** What people made for themselves, and what they said outside conversations: one statement after the other. */
final class OwnThings implements Stage {
    private static final String ERASED = "'" + Erasure.ERASED + "'";
    private static final String PERSONAL = "scope = 'PERSONAL' and owner = ?";
    private static final String OWN_VIEWS = "sharing = 'PERSONAL' and owner = ?";
    private static final String OWN_BULK = "bulk_id in (select id from tickets_bulk where person = ?)";
    private static final String OWN_TIME = "entry_id in (select id from tickets_time_entry where person = ?)";

    private static final List<Some> STATEMENTS = List.of(
            Some.delete("tickets_draft", "ticket_id", "person = ?"),
            Some.delete("tickets_form_draft", "form_key", "person = ?"),
            Some.delete("tickets_later", "id", "author = ?"),
            Some.delete("tickets_follower", "ticket_id", "person = ?"),
            Some.delete("tickets_mention", "message_id", "person = ?"),
            Some.delete("tickets_presence", "ticket_id", "person = ?"),
            Some.delete(
                    "tickets_reversal",
                    "id",
                    "id > 0"), // anybody's may hold their words; it is there for minutes alone
            Some.delete("tickets_stopwatch", "ticket_id", "person = ?"),
            Some.delete("tickets_tab", "ticket_id", "person = ?"),
            Some.delete("tickets_submission", "digest", "requester = ?"),
            Some.delete("tickets_view", "id", OWN_VIEWS),
            Some.delete(
                    "tickets_macro_step",
                    "macro_id",
                    "macro_id in (select id from tickets_macro where " + PERSONAL + ")"),
            Some.delete("tickets_macro", "id", PERSONAL),
            Some.set(
                    "tickets_reply",
                    "id",
                    "is_removed = 1, title = " + ERASED + ", title_key = " + ERASED + ", body = " + ERASED
                            + ", html = null, keywords = '', words = ''",
                    "title <> " + ERASED + " and " + PERSONAL),
            Some.set(
                    "tickets_rating",
                    "ticket_id",
                    "until_at = asked_at",
                    "verdict is null and until_at > asked_at and requester = ?"),
            Some.blank("tickets_rating", "ticket_id", "comment_text", "requester = ?"),
            Some.blank("tickets_approval_vote", "id", "comment_text", "person = ?"),
            Some.blank("tickets_approval", "id", "question", "asked_by = ?"),
            Some.blank("tickets_handover", "id", "text", "author = ?"),
            Some.blank("tickets_time_former", "entry_id", "note", "changed_by = ? or " + OWN_TIME),
            Some.blank("tickets_time_entry", "id", "note", "person = ? or changed_by = ?"),
            Some.delete("tickets_bulk_change", "bulk_id", OWN_BULK),
            Some.set(
                    "tickets_bulk_field",
                    "bulk_id",
                    "set_to = " + ERASED,
                    "set_to not like " + ERASED
                            + " and field in ('subject', 'solution', 'priorityReason', 'fields') and " + OWN_BULK),
            Some.set("tickets_bulk", "id", "note = " + ERASED, "note not like " + ERASED + " and person = ?"),
            Some.blank("tickets_breach", "id", "withdrawal", "person = ?"),
            Some.blank("tickets_breach", "id", "reply", "person = ?"),
            Some.blank("tickets_breach", "id", "account", "person = ? or author = ?"),
            Some.blank("tickets_import", "id", "file_name", "actor_id = ?"),
            Some.set(
                    "tickets_plan",
                    "id",
                    "active = 0, subject = " + ERASED + ", description = " + ERASED,
                    "subject <> " + ERASED + " and requester = ?"));

    private final DataSource source;
    private final Journal journal;

    OwnThings(DataSource source, Journal journal) {
        this.source = source;
        this.journal = journal;
    }

    @Override
    public OptionalLong erase(Erasure erasure, long after) {
        long person = erasure.person();
        if (after == 0) {
            tellOtherwise(erasure);
        }
        Some some = STATEMENTS.get((int) after);
        boolean more = update(some.sql(), some.places(), person) >= AT_ONCE;
        long next = more ? after : after + 1;
        return next < STATEMENTS.size() ? OptionalLong.of(next) : OptionalLong.empty();
    }

    /** What the record says of what is theirs alone, as long as it is known what that is; there is little of it. */
    private void tellOtherwise(Erasure erasure) {
        long person = erasure.person();
        List<String> subjects = new ArrayList<>();
        subjects(subjects, "view:", "select id from tickets_view where " + OWN_VIEWS, person);
        subjects(subjects, "macro:", "select id from tickets_macro where " + PERSONAL, person);
        subjects(subjects, "reply:", "select id from tickets_reply where " + PERSONAL, person);
        journal.rewrite(subjects, OwnThings::erased);
        List<String> breaches = new ArrayList<>();
        subjects(breaches, Events.BREACH, "select id from tickets_breach where person = ?", person);
        journal.rewrite(
                breaches,
                change -> List.of("account", "reply", "withdrawal").contains(change.field()) ? erased(change) : change);
        Sql.prepared(source, "update tickets_import set actor_name = ? where actor_id = ?", statement -> {
            statement.setString(1, erasure.placeholder());
            statement.setLong(2, person);
            return statement.executeUpdate();
        });
    }

    static Change erased(Change change) {
        return new Change(
                change.field(),
                change.before() == null ? null : Erasure.ERASED,
                change.after() == null ? null : Erasure.ERASED);
    }

    /** Who is copied on a ticket stands in its row too. */
    OptionalLong uncopy(Erasure erasure, long after) {
        String sql =
                "select t.id, t.copies from tickets_copy c, tickets_ticket t where t.id = c.ticket_id and c.person = ?"
                        + " fetch first " + AT_ONCE + " rows only";
        return Sql.with(source, connection -> {
            try (var query = connection.prepareStatement(sql);
                    var update = connection.prepareStatement("update tickets_ticket set copies = ? where id = ?");
                    var delete = connection.prepareStatement(
                            "delete from tickets_copy where person = ? and ticket_id = ?")) {
                query.setLong(1, erasure.person());
                List<Row> rows = new ArrayList<>();
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rows.add(new Row(found.getLong(1), found.getString(2)));
                    }
                }
                for (Row row : rows) {
                    var left = new TreeSet<>(Ids.of(row.copies()));
                    left.remove(erasure.person());
                    update.setString(1, Ids.column(left));
                    update.setLong(2, row.ticket());
                    update.executeUpdate();
                    delete.setLong(1, erasure.person());
                    delete.setLong(2, row.ticket());
                    delete.executeUpdate();
                }
                return rows.size() == AT_ONCE ? OptionalLong.of(after) : OptionalLong.empty();
            }
        });
    }

    private record Row(long ticket, String copies) {}

    private int update(String sql, int places, long person) {
        return Sql.prepared(source, sql, statement -> {
            for (int place = 1; place <= places; place++) {
                statement.setLong(place, person);
            }
            return statement.executeUpdate();
        });
    }

    private void subjects(List<String> subjects, String before, String sql, long person) {
        Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    subjects.add(before + rows.getLong(1));
                }
            }
            return subjects;
        });
    }
}
