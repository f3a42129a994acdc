package org.arrimo.tickets.core.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a text in the form in which they are searched: lower case, without accents, so that {@code impressao}
 * finds {@code Impressão} on any database, whatever its own collation knows.
 */
public final class Words {
    /** The length of the column {@code tickets_ticket.words}. */
    private static final int COLUMN = 400;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** @return the words, each with a space before it, cut to the column's length */
    public static String column(String text) {
        String column = " " + String.join(" ", of(text));
        return column.length() <= COLUMN ? column : column.substring(0, COLUMN);
    }

    /** @return the words; letters and digits alone, so none means anything to a LIKE */
    public static List<String> of(String text) {
        return stream(text).toList();
    }

    static Stream<String> stream(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SEPARATORS.splitAsStream(plain).filter(word -> !word.isEmpty());
    }
}
