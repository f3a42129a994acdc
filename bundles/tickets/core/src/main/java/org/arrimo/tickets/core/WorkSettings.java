package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.Currency;

import org.arrimo.tickets.core.satisfaction.Sample;

/**
 * What {@code etc/org.arrimo.tickets.cfg} says about how work is measured.
 *
 * @param currency of all hourly costs
 * @param sample which tickets' requesters are asked whether they are satisfied
 * @param askAfter how long after a ticket was resolved
 * @param answerWithin for how long they may answer and change the answer
 */
public record WorkSettings(Currency currency, Sample sample, Duration askAfter, Duration answerWithin) {
    /** What holds when nothing is said. */
    public static final WorkSettings DEFAULT = of("EUR", "100", "60", "14");

    private static final int PERCENT = 100;
    private static final int MOST_MINUTES = 43_200;
    private static final int MOST_DAYS = 365;

    /** As the file has them. */
    static WorkSettings of(String currency, String percent, String delay, String days) {
        return new WorkSettings(
                currency(currency),
                new Sample(Settings.count("satisfaction.percent", percent, 0, PERCENT)),
                Duration.ofMinutes(Settings.count("satisfaction.delay-minutes", delay, 0, MOST_MINUTES)),
                Duration.ofDays(Settings.count("satisfaction.days", days, MOST_DAYS)));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "org.arrimo.tickets: time.currency must be a code of ISO 4217 such as EUR, not '" + code + "'", e);
        }
    }
}
