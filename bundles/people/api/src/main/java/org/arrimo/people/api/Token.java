package org.arrimo.people.api;

import java.time.Instant;
import java.util.Optional;

/**
 * An API token, without its secret.
 *
 * @param id a number that is never given again
 * @param label what its owner calls it, 1 to 100 characters
 * @param createdAt when it was made
 * @param expiresAt when it ends, if it does
 * @param lastUsedAt when it was last used, to the hour, if it was
 * @param forDigest whether WS-Security's PasswordDigest can be made with it
 */
public record Token(
        long id,
        String label,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt,
        boolean forDigest) {}
