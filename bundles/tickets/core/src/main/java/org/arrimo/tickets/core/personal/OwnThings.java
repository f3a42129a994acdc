package org.arrimo.tickets.core.personal;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.arrimo.people.api.Erasure;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.store.Ids;

/** What people made for themselves, and what they said outside conversations. In the caller's transaction. */
final class OwnThings {
    private static final String ERASED = "'" + Erasure.ERASED + "'";
    private static final String PERSONAL = " where scope = 'PERSONAL' and owner = ?";
    private static final String OWN_VIEWS = " from tickets_view where sharing = 'PERSONAL' and owner = ?";

    private static final String OF_OWN_BULK = " where bulk_id in (select id from tickets_bulk where person = ?)";

    private static final List<String> STATEMENTS = List.of(
            "delete from tickets_draft where person = ?",
            "delete from tickets_form_draft where person = ?",
            "delete from tickets_later where author = ?",
            "delete from tickets_follower where person = ?",
            "delete from tickets_mention where person = ?",
            "delete from tickets_presence where person = ?",
            "delete from tickets_stopwatch where person = ?",
            "delete from tickets_submission where requester = ?",
            "delete" + OWN_VIEWS,
            "delete from tickets_macro_step where macro_id in (select id from tickets_macro" + PERSONAL + ")",
            "delete from tickets_macro" + PERSONAL,
            "update tickets_reply set is_removed = 1, title = " + ERASED + ", title_key = " + ERASED + ", body = "
                    + ERASED + ", keywords = '', words = ''" + PERSONAL,
            "update tickets_rating set until_at = asked_at where verdict is null and requester = ?",
            "update tickets_rating set comment_text = " + ERASED + " where comment_text <> '' and requester = ?",
            "update tickets_approval_vote set comment_text = " + ERASED + " where comment_text <> '' and person = ?",
            "update tickets_approval set question = " + ERASED + " where asked_by = ?",
            "update tickets_handover set text = " + ERASED + " where author = ?",
            "update tickets_time_former set note = " + ERASED + " where note <> ''"
                    + " and entry_id in (select id from tickets_time_entry where person = ?)",
            "update tickets_time_entry set note = " + ERASED + " where note <> '' and person = ?",
            "delete from tickets_bulk_change" + OF_OWN_BULK,
            "update tickets_bulk_field set set_to = " + ERASED + OF_OWN_BULK
                    + " and set_to is not null and field in ('subject', 'solution', 'priorityReason', 'fields')",
            "update tickets_bulk set note = " + ERASED + " where note is not null and person = ?",
            "update tickets_breach set withdrawal = " + ERASED + " where withdrawal is not null and person = ?",
            "update tickets_breach set reply = " + ERASED + " where reply is not null and person = ?",
            "update tickets_breach set account = " + ERASED + " where person = ?");

    private final DataSource source;
    private final Journal journal;

    OwnThings(DataSource source, Journal journal) {
        this.source = source;
        this.journal = journal;
    }

    void erase(Erasure erasure) {
        long person = erasure.person();
        List<String> subjects = new ArrayList<>();
        subjects(subjects, "view:", "select id" + OWN_VIEWS, person);
        subjects(subjects, "macro:", "select id from tickets_macro" + PERSONAL, person);
        subjects(subjects, "reply:", "select id from tickets_reply" + PERSONAL, person);
        journal.rewrite(subjects, OwnThings::erased);
        List<String> breaches = new ArrayList<>();
        subjects(breaches, Events.BREACH, "select id from tickets_breach where person = ?", person);
        journal.rewrite(
                breaches,
                change -> List.of("account", "reply", "withdrawal").contains(change.field()) ? erased(change) : change);
        uncopy(person);
        for (String sql : STATEMENTS) {
            Sql.prepared(source, sql, statement -> {
                statement.setLong(1, person);
                return statement.executeUpdate();
            });
        }
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
    private void uncopy(long person) {
        String sql =
                "select t.id, t.copies from tickets_copy c, tickets_ticket t where t.id = c.ticket_id and c.person = ?";
        Sql.with(source, connection -> {
            try (var query = connection.prepareStatement(sql);
                    var update = connection.prepareStatement("update tickets_ticket set copies = ? where id = ?");
                    var delete = connection.prepareStatement("delete from tickets_copy where person = ?")) {
                query.setLong(1, person);
                List<Row> rows = new ArrayList<>();
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rows.add(new Row(found.getLong(1), found.getString(2)));
                    }
                }
                for (Row row : rows) {
                    var left = new TreeSet<>(Ids.of(row.copies()));
                    left.remove(person);
                    update.setString(1, Ids.column(left));
                    update.setLong(2, row.ticket());
                    update.executeUpdate();
                }
                delete.setLong(1, person);
                return delete.executeUpdate();
            }
        });
    }

    private record Row(long ticket, String copies) {}

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
