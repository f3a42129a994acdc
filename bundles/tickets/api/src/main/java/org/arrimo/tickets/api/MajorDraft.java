package org.arrimo.tickets.api;

import java.util.List;
import java.util.Set;

/**
 * What is to be announced about a major incident.
 *
 * @param announcements in one to three languages, each at most once
 * @param organisations the ids of those whose people it concerns, at most 200; none means everybody
 */
public record MajorDraft(List<Announcement> announcements, Set<Long> organisations) {
    public MajorDraft {
        announcements = List.copyOf(announcements);
        organisations = Set.copyOf(organisations);
    }
}
