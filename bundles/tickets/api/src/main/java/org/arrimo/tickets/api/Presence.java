package org.arrimo.tickets.api;

/**
 * Somebody who is at a ticket now.
 *
 * @param person the person's id
 * @param activity what they do there
 */
public record Presence(long person, Activity activity) {
    /** What somebody does at a ticket. */
    public enum Activity {
        /** Looks at it. */
        VIEWING,
        /** Writes a reply or a note. */
        WRITING
    }
}
