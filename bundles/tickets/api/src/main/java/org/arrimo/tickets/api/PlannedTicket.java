package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a plan's tickets begin with.
 *
 * @param kind what they are about
 * @param subject 1 to 200 characters on one line
 * @param description at most 50,000 characters, may be empty
 * @param requester the person they are for
 * @param impact MEDIUM if absent
 * @param urgency MEDIUM if absent
 * @param team the team that gets them, if any
 * @param tags at most 30
 * @param checklist the template of their checklist, if any
 */
public record PlannedTicket(
        Kind kind,
        String subject,
        String description,
        long requester,
        Optional<Level> impact,
        Optional<Level> urgency,
        OptionalLong team,
        List<String> tags,
        OptionalLong checklist) {
    public PlannedTicket {
        tags = List.copyOf(tags);
    }
}
