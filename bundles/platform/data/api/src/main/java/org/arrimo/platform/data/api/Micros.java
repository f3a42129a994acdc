package org.arrimo.platform.data.api;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How times are stored: microseconds since 1970-01-01T00:00:00Z, which no machine's time zone can bend. What is finer is
 * cut off.
 */
public final class Micros {
    private static final long PER_SECOND = 1_000_000L;
    private static final long NANOS = 1_000L;

    private Micros() {}

    /** @return the present, as precise as it can be stored */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws ArithmeticException more than 292,000 years from 1970 */
    public static long of(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), PER_SECOND), time.getNano() / NANOS);
    }

    /** @return the time that was stored */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
    }

    /** @return the time that was stored, if one was */
    public static Optional<Instant> optional(Long micros) {
        return Optional.ofNullable(micros).map(Micros::instant);
    }
}
