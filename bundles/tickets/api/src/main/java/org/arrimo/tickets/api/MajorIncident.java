package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An incident that is set apart from all others, whatever its priority: people are told of it, and what they report of the
 * same is put below it.
 *
 * @param number the incident's number
 * @param version rises with every change of what is said here; the incident has another one
 * @param announcements what people are told, in the order of {@link Announcement#LANGUAGES}
 * @param organisations whose people it concerns; none means everybody. A reader who does not work at the desk finds none
 *     but their own here
 * @param declaredAt when it was declared one
 * @param updatedAt when something else was announced last
 * @param endedAt when it was over: ended by hand, or with its resolution
 */
public record MajorIncident(
        TicketNumber number,
        long version,
        List<Announcement> announcements,
        Set<Long> organisations,
        Instant declaredAt,
        Instant updatedAt,
        Optional<Instant> endedAt) {
    public MajorIncident {
        announcements = List.copyOf(announcements);
        organisations = Set.copyOf(organisations);
    }

    /** @return what is announced in the reader's language, else in English, else in the first there is */
    public Announcement in(Locale reader) {
        return spoken(reader).or(() -> spoken(Locale.ENGLISH)).orElse(announcements.get(0));
    }

    private Optional<Announcement> spoken(Locale wanted) {
        return announcements.stream()
                .filter(one -> one.language().getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }
}
