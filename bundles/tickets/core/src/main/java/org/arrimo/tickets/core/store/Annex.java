package org.arrimo.tickets.core.store;

/** What may be kept beside a ticket in a table of its own, and mostly is not. */
public enum Annex {
    FILES("tickets_attachment", "place"),
    DRAFTS("tickets_draft", "ticket_id"),
    LATER("tickets_later", "ticket_id"),
    RATING("tickets_rating", "ticket_id"),
    APPROVALS("tickets_approval", "ticket_id"),
    CHECKLIST("tickets_checklist_item", "ticket_id"),
    TAGS("tickets_tagged", "ticket_id"),
    TIME("tickets_time_entry", "ticket_id"),
    FOLLOWERS("tickets_follower", "ticket_id"),
    COPIES("tickets_copy", "ticket_id"),
    LINKS_FROM("tickets_link", "source_id"),
    LINKS_TO("tickets_link", "target_id"),
    MERGES("tickets_merge", "source_id"),
    MERGED("tickets_merge", "target_id");

    private final String table;
    private final String column;

    Annex(String table, String column) {
        this.table = table;
        this.column = column;
    }

    /** @return 1 for a ticket that has it, else 0 */
    String sql() {
        return "case when exists (select 1 from " + table + " x where x." + column + " = t.id) then 1 else 0 end";
    }
}
