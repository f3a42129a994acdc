package org.arrimo.tickets.core.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the values of custom fields are written, kept and compared. */
public final class FieldForm {
    /** The length of the column {@code tickets_field_value.word}. */
    private static final int WORD = 100;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final Pattern DAY = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private FieldForm() {}

    /** @return the number, if it is one */
    public static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** @return the one way in which a number is written */
    public static String written(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** @return the day, if it is one */
    public static Optional<LocalDate> day(String text) {
        if (!DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** @return the number by which a day is found */
    public static BigDecimal number(LocalDate day) {
        return BigDecimal.valueOf(day.toEpochDay());
    }

    /** @return a text in the form in which texts are compared, cut to the column's length */
    public static String word(String text) {
        String folded = TagName.folded(text);
        return folded.length() <= WORD ? folded : folded.substring(0, WORD);
    }
}
