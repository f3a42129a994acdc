package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;

/**
 * What a ticket gave to others and has from them, as far as an actor may see those.
 *
 * @param into the ticket it was merged into itself; that one may have been merged in turn
 * @param origin the ticket it was split off
 * @param putBack whether it was split off and put back again
 * @param parts the tickets that were merged into it, directly or through others, by number
 * @param splits the tickets that were split off it and not put back, by number
 */
public record Merging(
        Optional<TicketRow> into,
        Optional<TicketRow> origin,
        boolean putBack,
        List<MergedPart> parts,
        List<TicketRow> splits) {}
