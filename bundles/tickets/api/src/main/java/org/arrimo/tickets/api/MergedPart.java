package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A ticket that was merged into another.
 *
 * @param ticket the merged one
 * @param description what was reported in it, may be empty
 * @param into the ticket it was merged into itself: the one that was asked about, or another of its parts
 * @param at when
 * @param descriptionHtml the description as it was written, if it was written as HTML; see {@link Message#html}
 */
public record MergedPart(
        TicketRow ticket, String description, TicketNumber into, Instant at, Optional<String> descriptionHtml) {
    /** One whose description is plain text. */
    public MergedPart(TicketRow ticket, String description, TicketNumber into, Instant at) {
        this(ticket, description, into, at, Optional.empty());
    }
}
