package org.arrimo.tickets.portal;

import java.time.Instant;
import java.util.List;

/**
 * One event of a ticket's history, in words.
 *
 * @param at when
 * @param who whoever did it
 * @param did what they did
 * @param details one sentence for each field that changed
 * @param more what changed besides, of less use: fields of another product, and counts
 * @param via the way it came in, empty for the portal, where most comes from
 * @param internal whether only the desk sees it
 * @param icon the symbol beside it
 */
public record HistoryLine(
        Instant at,
        String who,
        String did,
        List<String> details,
        List<String> more,
        String via,
        boolean internal,
        String icon) {}
