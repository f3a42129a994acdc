package org.arrimo.tickets.api;

import java.util.Optional;

/**
 * A saved reply for a ticket, its placeholders filled in.
 *
 * @param text plain text
 * @param html the same, cleaned, if the reply was written as HTML; what placeholders are filled with stands in it as text
 */
public record FilledReply(String text, Optional<String> html) {}
