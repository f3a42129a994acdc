package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Set;

/**
 * A message that is being written.
 *
 * @param visibility who is to read it once it is sent
 * @param body plain text, may be empty when there are files
 * @param attachments ids of files that are on the ticket already and are to go with it
 * @param savedAt when it was last kept
 * @param revision rises each time it is kept
 */
public record Draft(
        Message.Visibility visibility, String body, Set<Long> attachments, Instant savedAt, long revision) {}
