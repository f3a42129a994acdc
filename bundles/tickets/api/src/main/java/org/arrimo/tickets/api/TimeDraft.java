package org.arrimo.tickets.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Time spent, as it is to be kept.
 *
 * @param minutes 1 to {@value TimeSpent#MOST_MINUTES}
 * @param day from 2000-01-01 to today in the actor's time zone; today if absent
 * @param activity the id of an activity that is in use
 * @param note at most {@value TimeSpent#LONGEST_NOTE} characters, may have line breaks, may be empty
 */
public record TimeDraft(int minutes, Optional<LocalDate> day, OptionalLong activity, String note) {
    /** Time spent today, on no activity in particular. */
    public static TimeDraft of(int minutes, String note) {
        return new TimeDraft(minutes, Optional.empty(), OptionalLong.empty(), note);
    }
}
