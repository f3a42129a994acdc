package org.arrimo.tickets.core;

import java.util.Currency;

/**
 * What {@code etc/org.arrimo.tickets.cfg} says about how work is measured.
 *
 * @param currency of all hourly costs
 */
public record WorkSettings(Currency currency) {
    /** What holds when nothing is said. */
    public static final WorkSettings DEFAULT = of("EUR");

    /** As the file has them. */
    static WorkSettings of(String currency) {
        try {
            return new WorkSettings(Currency.getInstance(currency.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "org.arrimo.tickets: time.currency must be a code of ISO 4217 such as EUR, not '" + currency + "'",
                    e);
        }
    }
}
