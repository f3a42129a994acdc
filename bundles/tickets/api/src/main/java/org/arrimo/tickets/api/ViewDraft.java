package org.arrimo.tickets.api;

import java.util.List;
import java.util.OptionalLong;

/**
 * A view as somebody wants it.
 *
 * @param name 1 to 80 characters on one line
 * @param filter as {@link Filters} takes it; kept in its canonical form
 * @param columns what it shows, in that order; 1 or more, none twice
 * @param order in which tickets come
 * @param sharing who has it
 * @param team the team, if it is a team's
 * @param position the lower, the earlier it stands among the others; 0 to 999
 */
public record ViewDraft(
        String name,
        String filter,
        List<ViewColumn> columns,
        TicketOrder order,
        Sharing sharing,
        OptionalLong team,
        int position) {
    /** What is shown if nothing is said. */
    public static final List<ViewColumn> COLUMNS = List.of(
            ViewColumn.NUMBER,
            ViewColumn.SUBJECT,
            ViewColumn.REQUESTER,
            ViewColumn.PRIORITY,
            ViewColumn.STATE,
            ViewColumn.TEAM,
            ViewColumn.ASSIGNEE,
            ViewColumn.UPDATED);

    public ViewDraft {
        columns = List.copyOf(columns);
    }
}
