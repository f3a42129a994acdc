package org.arrimo.tickets.portal;

import org.arrimo.tickets.api.ImportJob.JobState;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;

/** The colours of words; each word is there in full, the colour only helps to find it. */
public final class Look {
    private Look() {}

    /** @return loud for what presses, quiet for the many that do not */
    public static String of(Priority priority) {
        return switch (priority) {
            case CRITICAL -> "bg-red-lt";
            case HIGH -> "bg-orange-lt";
            case MODERATE -> "bg-azure-lt";
            case LOW -> "bg-secondary-lt";
        };
    }

    /** @return warm for what waits, green for what is solved, grey for what is over */
    public static String of(State state) {
        return switch (state) {
            case NEW -> "bg-purple-lt";
            case ASSIGNED -> "bg-indigo-lt";
            case IN_PROGRESS -> "bg-teal-lt";
            case ON_HOLD -> "bg-yellow-lt";
            case RESOLVED -> "bg-green-lt";
            case CLOSED, CANCELLED -> "bg-secondary-lt";
        };
    }

    /** @return the icon that tells states apart without words and without colours */
    public static String icon(State state) {
        return switch (state) {
            case NEW -> "circle";
            case ASSIGNED -> "circle-dot";
            case IN_PROGRESS -> "player-play";
            case ON_HOLD -> "player-pause";
            case RESOLVED -> "circle-check";
            case CLOSED -> "lock";
            case CANCELLED -> "circle-x";
        };
    }

    /** @return as above */
    public static String of(JobState state) {
        return switch (state) {
            case RUNNING -> "bg-azure-lt";
            case CANCELLED -> "bg-secondary-lt";
            case FAILED -> "bg-red-lt";
            case DONE -> "bg-green-lt";
        };
    }
}
