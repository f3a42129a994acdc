package org.arrimo.people.core.signin;

import java.time.Duration;

/**
 * How far guessing goes.
 *
 * @param freePerLogin failures on one login before attempts must wait
 * @param freePerPlace failures from one place before attempts must wait; many people may share an address
 * @param longestWait the longest wait
 */
public record SignInLimits(int freePerLogin, int freePerPlace, Duration longestWait) {
    private static final String PID = "org.arrimo.people: ";
    private static final int MOST = 1_000_000;

    /** From the texts of a configuration file; a wrong one is refused with its key. */
    public static SignInLimits of(String freePerLogin, String freePerPlace, String longestWaitSeconds) {
        return new SignInLimits(
                number("signin.freePerLogin", freePerLogin),
                number("signin.freePerPlace", freePerPlace),
                Duration.ofSeconds(number("signin.longestWaitSeconds", longestWaitSeconds)));
    }

    private static int number(String key, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(PID + key + " must be a whole number", e);
        }
        throw new IllegalArgumentException(PID + key + " must be 1 to " + MOST);
    }
}
