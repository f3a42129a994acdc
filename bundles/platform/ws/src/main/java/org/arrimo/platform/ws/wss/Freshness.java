package org.arrimo.platform.ws.wss;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How old a message may be, and how far in the future its time, since no two clocks are the same. */
final class Freshness {
    private final Clock clock;
    private final Duration window;

    Freshness(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
    }

    void require(UsernameToken token) {
        token.created().ifPresent(this::requireRecent);
    }

    void require(SecurityHeader.Timestamp timestamp) {
        timestamp.created().ifPresent(this::requireRecent);
        if (timestamp.expires().isPresent()
                && !clock.instant().isBefore(timestamp.expires().get().instant())) {
            throw Refusal.expired("Expires", "has passed by this server's clock");
        }
    }

    private void requireRecent(Moment created) {
        Instant now = clock.instant();
        if (created.instant().isBefore(now.minus(window))) {
            throw Refusal.expired(
                    "Created", "is more than " + window.toMinutes() + " minutes ago by this server's clock");
        }
        if (created.instant().isAfter(now.plus(window))) {
            throw Refusal.invalid(
                    "Created",
                    "in-future",
                    "is more than " + window.toMinutes() + " minutes ahead of this server's clock");
        }
    }
}
