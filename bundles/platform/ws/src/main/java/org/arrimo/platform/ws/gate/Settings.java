package org.arrimo.platform.ws.gate;

import java.time.Duration;

/**
 * What an administrator may set, in {@code etc/org.arrimo.platform.ws.cfg}.
 *
 * @param body the most bytes of a JSON body
 * @param soapBody the most bytes of a SOAP message
 * @param upload the most bytes of any other body, such as a file; a module may allow less
 * @param largeUpload the most bytes of an upload where large ones are meant, such as a file to import
 * @param keep how long the answer to an {@code Idempotency-Key} is kept
 * @param window how far the time in a UsernameToken may be from this server's
 */
public record Settings(long body, long soapBody, long upload, long largeUpload, Duration keep, Duration window) {
    private static final long MEBIBYTE = 1024L * 1024;

    /** The longest {@link #window}: used nonces are kept for longer than this. */
    public static final Duration LONGEST_WINDOW = Duration.ofMinutes(30);

    /** What holds when nothing is said. */
    public static final Settings DEFAULT = new Settings(
            MEBIBYTE, 48 * MEBIBYTE, 30 * MEBIBYTE, 1025 * MEBIBYTE, Duration.ofHours(24), Duration.ofMinutes(5));

    /**
     * @throws IllegalArgumentException naming the key whose value is wrong
     */
    public static Settings of(
            String body, String soapBody, String upload, String largeUpload, String keepHours, String windowMinutes) {
        return new Settings(
                number("body.limit", body, 1024, 1024 * MEBIBYTE),
                number("soap.limit", soapBody, 1024, 1024 * MEBIBYTE),
                number("upload.limit", upload, 1024, 1024 * 1024 * MEBIBYTE),
                number("upload.large.limit", largeUpload, 1024, 1024 * 1024 * MEBIBYTE),
                Duration.ofHours(number("idempotency.hours", keepHours, 1, 24 * 365)),
                Duration.ofMinutes(number("usernametoken.minutes", windowMinutes, 1, LONGEST_WINDOW.toMinutes())));
    }

    private static long number(String key, String value, long least, long most) {
        try {
            long number = Long.parseLong(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, as a number out of range is
        }
        throw new IllegalArgumentException("etc/org.arrimo.platform.ws.cfg: " + key + " must be a whole number from "
                + least + " to " + most + ", but is \"" + value + "\"");
    }
}
