package org.arrimo.platform.portal.session;

import java.time.Instant;

/**
 * Somebody's stay, as it is kept.
 *
 * @param hash SHA-256 of the token in the person's browser, in hexadecimal digits
 * @param person the person's id
 * @param credentials the version of the person's credentials at sign-in
 * @param created when it began
 * @param seen when it was last used, to the minute
 */
public record Session(String hash, long person, long credentials, Instant created, Instant seen) {
    Session seenAt(Instant time) {
        return new Session(hash, person, credentials, created, time);
    }
}
