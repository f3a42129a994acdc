package org.arrimo.people.core.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** By what people are looked for: what {@code people_person.words} holds, and what of a text is found in it. */
public final class Sought {
    /** The length of the column {@code people_person.words}. */
    private static final int COLUMN = 310;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Sought() {}

    /** @return login and name in lower case, and without accents where there are any, cut to the column's length */
    public static String words(String login, String name) {
        String written = (login + " " + name).toLowerCase(Locale.ROOT);
        String plain = plain(written);
        String words = written.equals(plain) ? written : written + " " + plain;
        return words.substring(0, Math.min(words.length(), COLUMN));
    }

    /** @return a text without capitals and accents */
    public static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
