package org.arrimo.platform.front;

import java.time.Duration;

/**
 * What an administrator may set, in {@code etc/org.arrimo.platform.front.cfg}.
 *
 * @param drain how long a bundle that is to stop waits for the requests under way
 * @param hold how long requests wait for a bundle that is being replaced
 * @param requests the most requests that wait
 */
public record Settings(Duration drain, Duration hold, int requests) {
    /** What holds when nothing is said. */
    public static final Settings DEFAULT = new Settings(Duration.ofSeconds(5), Duration.ofSeconds(30), 128);

    /** @throws IllegalArgumentException naming the key whose value is wrong */
    public static Settings of(String drain, String hold, String requests) {
        return new Settings(
                Duration.ofSeconds(number("drain.seconds", drain, 0, 600)),
                Duration.ofSeconds(number("hold.seconds", hold, 0, 600)),
                number("hold.requests", requests, 0, 10_000));
    }

    private static int number(String key, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, as a number out of range is
        }
        throw new IllegalArgumentException("etc/org.arrimo.platform.front.cfg: " + key + " must be a whole number from "
                + least + " to " + most + ", but is \"" + value + "\"");
    }
}
