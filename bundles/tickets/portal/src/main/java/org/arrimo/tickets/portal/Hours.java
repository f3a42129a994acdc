package org.arrimo.tickets.portal;

import java.text.NumberFormat;
import java.util.Currency;

import org.arrimo.platform.spi.portal.Words;

/**
 * How long something took and what it cost, as people read it.
 *
 * @param words in the reader's language
 * @param currency the code of the currency of costs
 */
public record Hours(Words words, String currency) {
    private static final int MINUTES = 60;
    private static final double CENTS = 100.0;

    /** @return such as {@code 1 h 25 min} */
    public String of(long minutes) {
        long hours = minutes / MINUTES;
        return hours == 0 ? words.t("time.minutes", minutes) : words.t("time.hours", hours, minutes % MINUTES);
    }

    /** @return such as {@code €12.50}, in the currency's own digits and the language's form */
    public String cost(long cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(words.locale());
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(2);
        return format.format(cents / CENTS);
    }
}
