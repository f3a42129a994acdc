package org.arrimo.tickets.core.personal;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import org.arrimo.people.api.PersonalSheet;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketNumber;

/** What is kept of a person, list by list, each read some rows at a time in the order of a key. */
final class OwnLists {
    private static final int AT_ONCE = 500;
    private static final String TICKET = "kind";
    private static final String OF = " from tickets_ticket t, ";

    /**
     * Rows of a person's.
     *
     * @param columns behind the key; {@code kind} and the ticket's id become its number, what ends in {@code At} is a time,
     *     what ends in {@code !} a word of a closed list
     * @param from with one place for the person
     * @param key a number by which the rows are ordered; few have the same
     */
    private record Rows(String name, List<String> columns, String selected, String from, String key) {}

    private static final List<Rows> ALL = List.of(
            new Rows(
                    "tickets",
                    List.of(
                            TICKET,
                            "subject",
                            "description",
                            "descriptionHtml",
                            "state!",
                            "priority!",
                            "contact!",
                            "category",
                            "openedAt",
                            "resolvedAt",
                            "closedAt"),
                    "t.kind, t.id, t.subject, t.description, t.description_html, t.state, t.priority, t.contact, t.category, t.opened_at,"
                            + " t.resolved_at, t.closed_at",
                    " from tickets_ticket t where t.requester = ?",
                    "t.id"),
            new Rows(
                    "answers",
                    List.of(TICKET, "field", "answer"),
                    "t.kind, t.id, v.field_key, v.said",
                    OF + "tickets_field_value v, tickets_field f where v.ticket_id = t.id and f.field_key = v.field_key"
                            + " and f.is_open = 1 and t.requester = ?",
                    "t.id"),
            new Rows(
                    "messages",
                    List.of(TICKET, "at", "visibility!", "text", "html"),
                    "t.kind, t.id, m.written_at, m.visibility, m.body, m.html",
                    OF + "tickets_message m where t.id = m.place and m.author = ?",
                    "m.id"),
            new Rows(
                    "attachments",
                    List.of(TICKET, "at", "name", "type", "bytes", "sha256"),
                    "t.kind, t.id, a.attached_at, a.name, a.media_type, a.bytes, a.sha256",
                    OF + "tickets_attachment a where t.id = a.place and a.author = ?",
                    "a.id"),
            new Rows(
                    "assigned",
                    List.of(TICKET, "state!"),
                    "t.kind, t.id, t.state",
                    " from tickets_ticket t where t.assignee = ?",
                    "t.id"),
            new Rows(
                    "time",
                    List.of(TICKET, "day", "minutes", "note"),
                    "t.kind, t.id, e.spent_on, e.minutes, e.note",
                    OF + "tickets_time_entry e where t.id = e.ticket_id and e.person = ?",
                    "e.id"),
            new Rows(
                    "ratings",
                    List.of(TICKET, "askedAt", "verdict!", "comment", "answeredAt"),
                    "t.kind, t.id, r.asked_at, r.verdict, r.comment_text, r.answered_at",
                    OF + "tickets_rating r where t.id = r.ticket_id and r.requester = ?",
                    "t.id"),
            new Rows(
                    "approvals",
                    List.of(TICKET, "verdict!", "comment", "answeredAt"),
                    "t.kind, t.id, v.verdict, v.comment_text, v.answered_at",
                    OF + "tickets_approval a, tickets_approval_vote v where t.id = a.ticket_id and a.id = v.approval_id"
                            + " and v.person = ?",
                    "v.id"),
            new Rows(
                    "copied",
                    List.of(TICKET, "sinceAt"),
                    "t.kind, t.id, c.since",
                    OF + "tickets_copy c where t.id = c.ticket_id and c.person = ?",
                    "t.id"),
            new Rows(
                    "followed",
                    List.of(TICKET, "sinceAt"),
                    "t.kind, t.id, f.since",
                    OF + "tickets_follower f where t.id = f.ticket_id and f.person = ?",
                    "t.id"),
            new Rows(
                    "mentions",
                    List.of(TICKET, "at"),
                    "t.kind, t.id, m.mentioned_at",
                    OF + "tickets_mention m where t.id = m.ticket_id and m.visibility = 'PUBLIC' and m.person = ?",
                    "m.message_id"),
            new Rows(
                    "drafts",
                    List.of(TICKET, "savedAt", "text"),
                    "t.kind, t.id, d.saved_at, d.body",
                    OF + "tickets_draft d where t.id = d.ticket_id and d.person = ?",
                    "t.id"),
            new Rows(
                    "tabs",
                    List.of(TICKET, "openedAt"),
                    "t.kind, t.id, b.opened_at",
                    OF + "tickets_tab b where t.id = b.ticket_id and b.person = ?",
                    "t.id"),
            new Rows(
                    "formDrafts",
                    List.of("savedAt", "form", "field", "answer"),
                    "d.saved_at, d.form_key, d.answer_key, d.said",
                    " from tickets_form_draft d where d.person = ?",
                    "d.saved_at"),
            new Rows(
                    "stagedFiles",
                    List.of("at", "name", "type", "bytes", "sha256"),
                    "s.staged_at, s.name, s.media_type, s.bytes, s.sha256",
                    " from tickets_staged_file s where s.person = ?",
                    "s.id"),
            new Rows(
                    "later",
                    List.of(TICKET, "writtenAt", "dueAt", "text", "html"),
                    "t.kind, t.id, l.written_at, l.due_at, l.body, l.html",
                    OF + "tickets_later l where t.id = l.ticket_id and l.author = ?",
                    "l.id"),
            new Rows(
                    "handovers",
                    List.of(TICKET, "at", "text"),
                    "t.kind, t.id, h.handed_at, h.text",
                    OF + "tickets_handover h where t.id = h.ticket_id and h.author = ?",
                    "h.id"),
            new Rows(
                    "views",
                    List.of("name", "filter", "sharing!"),
                    "v.name, v.wanted, v.sharing",
                    " from tickets_view v where v.owner = ?",
                    "v.id"),
            new Rows(
                    "replies",
                    List.of("title", "text", "html"),
                    "r.title, r.body, r.html",
                    " from tickets_reply r where r.is_removed = 0 and r.scope = 'PERSONAL' and r.owner = ?",
                    "r.id"),
            new Rows(
                    "macros",
                    List.of("title", "text", "html"),
                    "m.title, m.body, m.html",
                    " from tickets_macro m where m.scope = 'PERSONAL' and m.owner = ?",
                    "m.id"),
            new Rows(
                    "breaches",
                    List.of("recordedAt", "evidence", "account", "measure!", "reply"),
                    "b.recorded_at, b.evidence, b.account, b.measure, b.reply",
                    " from tickets_breach b where b.person = ?",
                    "b.id"));

    private final Transactions transactions;
    private final DataSource source;

    OwnLists(Transactions transactions, DataSource source) {
        this.transactions = transactions;
        this.source = source;
    }

    void write(long person, PersonalSheet sheet) throws IOException {
        for (Rows rows : ALL) {
            sheet.list(rows.name());
            String sql = "select " + rows.key() + ", " + rows.selected() + rows.from() + " and " + rows.key()
                    + " > ? order by " + rows.key() + " fetch first " + AT_ONCE + " rows only";
            Some some = new Some(List.of(), 0, true);
            while (some.more()) {
                some = some(rows.columns(), sql, person, some.last());
                for (Map<String, Object> row : some.rows()) {
                    sheet.row(row);
                }
            }
        }
    }

    /** Some rows, the key of the last, and whether there may be more. */
    private record Some(List<Map<String, Object>> rows, long last, boolean more) {}

    /** Of a key that stands at the end of a full page, all rows are read with the next one: it may have more of them. */
    private Some some(List<String> columns, String sql, long person, long after) {
        return transactions.reading(() -> Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            query.setLong(2, after);
            List<Map<String, Object>> rows = new ArrayList<>();
            List<Long> keys = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getLong(1));
                    rows.add(row(columns, row));
                }
            }
            int whole = keys.size();
            if (whole == AT_ONCE && !keys.get(0).equals(keys.get(whole - 1))) {
                whole = keys.indexOf(keys.get(whole - 1));
            }
            return new Some(rows.subList(0, whole), whole == 0 ? after : keys.get(whole - 1), keys.size() == AT_ONCE);
        }));
    }

    private static Map<String, Object> row(List<String> columns, ResultSet row) throws SQLException {
        Map<String, Object> told = new LinkedHashMap<>();
        int place = 2;
        for (String column : columns) {
            if (column.equals(TICKET)) {
                told.put("ticket", new TicketNumber(Kind.valueOf(row.getString(place)), row.getLong(place + 1)));
                place++;
            } else if (column.equals("at") || column.endsWith("At")) {
                long micros = row.getLong(place);
                told.put(column.equals("sinceAt") ? "since" : column, row.wasNull() ? null : Micros.instant(micros));
            } else if (column.endsWith("!")) {
                String word = row.getString(place);
                told.put(
                        column.substring(0, column.length() - 1),
                        word == null ? null : word.toLowerCase(Locale.ROOT).replace('_', '-'));
            } else if (row.getMetaData().getColumnType(place) == Types.CLOB) {
                told.put(column, row.getString(place));
            } else {
                told.put(column, row.getObject(place));
            }
            place++;
        }
        return told;
    }
}
