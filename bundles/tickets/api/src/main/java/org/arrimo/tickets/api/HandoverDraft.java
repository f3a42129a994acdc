package org.arrimo.tickets.api;

import java.util.Optional;

/**
 * What is to be said when a ticket is handed up or back.
 *
 * @param reason why
 * @param text why, in words: one line of 1 to 500 characters
 * @param note what the other team has to know, as a message's body: it becomes a private note. Whoever may write notes
 *     has to write one; a partner, who may not, can't
 */
public record HandoverDraft(HandoverReason reason, String text, Optional<String> note) {}
