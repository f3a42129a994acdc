package org.arrimo.tickets.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Open tickets counted. Teams, priorities and ages without a ticket are left out.
 *
 * @param tickets how many
 * @param withoutTeam how many no team has
 * @param byTeam how many each team has, by its id
 * @param byPriority how many have each priority
 * @param byAge how many were opened how long ago
 */
public record Backlog(
        long tickets, long withoutTeam, Map<Long, Long> byTeam, Map<Priority, Long> byPriority, Map<Age, Long> byAge) {
    /** How long ago a ticket was opened, from the youngest. */
    public enum Age {
        /** Less than a day. */
        DAY(1),
        /** A day, and less than three. */
        THREE_DAYS(3),
        /** Three days, and less than a week. */
        WEEK(7),
        /** A week, and less than thirty days. */
        MONTH(30),
        /** Thirty days, and less than ninety. */
        QUARTER(90),
        /** Ninety days and more. */
        OLDER(0);

        private final int days;

        Age(int days) {
            this.days = days;
        }

        /** @return what is older is not of this age; of the oldest nothing is said */
        public Optional<Duration> below() {
            return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
        }
    }

    /** Its maps can't be changed. */
    public Backlog {
        byTeam = Map.copyOf(byTeam);
        byPriority = Map.copyOf(byPriority);
        byAge = Map.copyOf(byAge);
    }
}
