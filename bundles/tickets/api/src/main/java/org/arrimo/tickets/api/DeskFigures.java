package org.arrimo.tickets.api;

import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * What comes to the desk, what is resolved, and what is open, in numbers. Whoever asks counts the tickets that {@link
 * Tickets#list} shows them, and no others. What it takes does not grow with what was closed long ago.
 */
@ProviderType
public interface DeskFigures {
    /** So many days are counted at a time. */
    int MOST_DAYS = 92;

    /**
     * Counts day by day.
     *
     * @param from the first day, in the actor's zone
     * @param to the last, which is counted too
     * @return every day from the first to the last, in this order
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code to} when it is before the first day ({@code
     *     before-from}) or there are more than {@value #MOST_DAYS} ({@code too-many-days})
     */
    List<DayFigures> days(Actor actor, LocalDate from, LocalDate to);

    /** @return what is open now */
    Backlog open(Actor actor);
}
