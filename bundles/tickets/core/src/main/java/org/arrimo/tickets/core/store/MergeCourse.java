package org.arrimo.tickets.core.store;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where all that was done to a ticket has brought it.
 *
 * @param merged the ticket it was merged into and not taken out of
 * @param origin the ticket it was split off
 * @param putBack whether it was put back after that
 * @param at when the last step was done, as it is stored
 * @param before what it was before it was last closed by one of them
 */
public record MergeCourse(OptionalLong merged, OptionalLong origin, boolean putBack, long at, Optional<Stage> before) {
    static final MergeCourse NONE =
            new MergeCourse(OptionalLong.empty(), OptionalLong.empty(), false, 0, Optional.empty());

    /** @return the ticket whose conversation it is a part of, if it is not one by itself */
    public OptionalLong into() {
        return merged.isEmpty() && putBack ? origin : merged;
    }

    /** @return whether the messages that were split off to it are there */
    public boolean holdsSplit() {
        return origin.isPresent() && !putBack;
    }

    MergeCourse then(MergeStep step, long target, long when, Optional<Stage> closed) {
        Optional<Stage> stage = closed.or(() -> before);
        OptionalLong other = OptionalLong.of(target);
        return switch (step) {
            case MERGE -> new MergeCourse(other, origin, putBack, when, stage);
            case UNMERGE -> new MergeCourse(OptionalLong.empty(), origin, putBack, when, stage);
            case SPLIT, RESPLIT -> new MergeCourse(merged, other, false, when, stage);
            case UNSPLIT -> new MergeCourse(merged, other, true, when, stage);
        };
    }
}
