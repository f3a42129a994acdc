package org.arrimo.tickets.core.imports;

import java.time.Instant;
import java.util.Map;

import org.arrimo.tickets.core.store.Snapshot;

/**
 * All that an import knows of a ticket at one moment.
 *
 * @param resolvedAt null unless it is resolved
 * @param closedAt null unless it is closed
 */
record Standing(
        Snapshot snapshot,
        String description,
        Instant openedAt,
        Instant updatedAt,
        Instant resolvedAt,
        Instant closedAt,
        int reassignments,
        int reopens,
        Map<String, String> facts) {}
