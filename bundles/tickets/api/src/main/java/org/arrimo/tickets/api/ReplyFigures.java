package org.arrimo.tickets.api;

import java.time.YearMonth;
import java.util.List;

/**
 * What came of a saved reply.
 *
 * @param reply its id
 * @param title what it is called
 * @param scope who has it at hand
 * @param uses how many messages were sent with it
 * @param tickets on how many tickets
 * @param solved how many of these are resolved or closed, were never taken up again, and had no message of the requester's
 *     after it
 * @param byMonth the uses by month and person, by month, then by person
 */
public record ReplyFigures(
        long reply, String title, Scope scope, long uses, long tickets, long solved, List<Use> byMonth) {
    public ReplyFigures {
        byMonth = List.copyOf(byMonth);
    }

    /**
     * How often somebody used it in a month.
     *
     * @param month the month in UTC
     * @param person the id of the person
     * @param uses how many messages
     */
    public record Use(YearMonth month, long person, long uses) {}
}
