package org.arrimo.tickets.api;

/**
 * Answers of requesters, counted. How many of them are good is told with how many there are.
 *
 * @param key of what: the id of the team or person that had the ticket when its requester was asked, 0 for none; or the
 *     month in which they were asked, in UTC, such as {@code 2026-11}
 * @param asked how many were asked
 * @param answered how many answered
 * @param good how many of those said good
 */
public record RatingSum(String key, long asked, long answered, long good) {
    /** What is counted. */
    public enum By {
        /** Each team, by id. */
        TEAM,
        /** Each person, by id. */
        AGENT,
        /** Each month, oldest first. */
        MONTH
    }
}
