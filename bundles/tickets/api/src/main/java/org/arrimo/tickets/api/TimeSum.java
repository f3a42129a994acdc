package org.arrimo.tickets.api;

/**
 * Time spent, added up.
 *
 * @param key of what: a ticket's number, a person's id, an activity's id or 0 for none, or a month such as {@code 2026-11}
 * @param entries how many entries are in it, without those taken back
 * @param minutes how long
 * @param cents what it cost by the hourly costs at the times the entries were made, in hundredths of {@link
 *     Activities#currency}, half a cent rounded up once for the sum
 */
public record TimeSum(String key, long entries, long minutes, long cents) {
    /** What is added up. */
    public enum By {
        /** Each ticket, by number. */
        TICKET,
        /** Each person, by id. */
        PERSON,
        /** Each activity, by id. */
        ACTIVITY,
        /** Each month, oldest first. */
        MONTH
    }
}
