package org.arrimo.tickets.core.kept;

import java.time.Instant;
import java.util.Optional;

import org.arrimo.tickets.core.timing.Timers.Count;
import org.arrimo.tickets.core.timing.Timers.Due;

/** A timer as it was, as text. */
public final class DueText {
    private static final int COUNTED = 4;

    private DueText() {}

    public static String of(Due due) {
        return due.at()
                + due.count()
                        .map(count -> " " + count.since() + " " + count.days() + " " + count.calendar())
                        .orElse("");
    }

    public static Due read(String text) {
        String[] parts = text.split(" ");
        Optional<Count> count = parts.length == COUNTED
                ? Optional.of(new Count(Instant.parse(parts[1]), Integer.parseInt(parts[2]), Long.parseLong(parts[3])))
                : Optional.empty();
        return new Due(Instant.parse(parts[0]), count);
    }
}
