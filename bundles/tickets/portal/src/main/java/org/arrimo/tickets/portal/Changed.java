package org.arrimo.tickets.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an event of a page that listens tells.
 *
 * @param tickets the numbers of those that changed, {@link #ANY} when they are too many to name, or none
 * @param until when it was looked for them
 */
record Changed(Set<String> tickets, Instant until) {
    /** It may be any ticket. */
    static final String ANY = "*";

    /** @return both in one */
    Changed and(Changed later) {
        Set<String> both = new TreeSet<>(tickets);
        both.addAll(later.tickets);
        return new Changed(both, later.until);
    }

    /** @return the event as it goes over the wire: what changed, with spaces between, and as its id the time */
    byte[] event() {
        String lines = "id: " + until.toEpochMilli() + "\ndata: " + String.join(" ", tickets) + "\n\n";
        return lines.getBytes(StandardCharsets.US_ASCII);
    }
}
