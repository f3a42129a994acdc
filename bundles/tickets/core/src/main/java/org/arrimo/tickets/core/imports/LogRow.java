package org.arrimo.tickets.core.imports;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;

/**
 * What one row says: a ticket after one update. People and teams are still names. Null is what the row, or the whole
 * file, does not say.
 *
 * @param row the row as it stands in the file
 * @param reference what the source calls the ticket
 * @param digest 16 hexadecimal digits of the row's content, whatever the order of its columns
 * @param facts texts that no field of the ticket gives back, by column
 * @param agents further people the row names
 */
record LogRow(
        SourceRow row,
        String reference,
        String digest,
        Instant openedAt,
        Instant updatedAt,
        String openedBy,
        String updatedBy,
        String requester,
        String team,
        String assignee,
        Contact contact,
        State state,
        Priority priority,
        Level impact,
        Level urgency,
        Integer reassignments,
        Integer reopens,
        Instant resolvedAt,
        Instant closedAt,
        String subject,
        String description,
        String category,
        Map<String, String> facts,
        Set<String> agents) {
    LogRow {
        facts = Map.copyOf(facts);
        agents = Set.copyOf(agents);
    }

    /** @return where the row's change comes from */
    String origin(String source) {
        return source + '/' + reference + '/' + digest;
    }

    /** @return where the opening of the row's ticket comes from */
    String openingOrigin(String source) {
        return source + '/' + reference + "/opened";
    }
}
