package org.arrimo.platform.spi.portal;

import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * One of a module's texts in one language: a {@link MessageFormat}, read once. Where every place in it takes what it is
 * given as it is, which is nearly always, nothing of it has to be read again.
 */
final class Phrase {
    /** Stand for the places in a text that is ready; from a range of Unicode that no text uses. */
    private static final char FIRST_PLACE = '\uE000';

    /** Numbers below it look the same in every language. */
    private static final long PLAIN_NUMBERS = 1_000;

    private final String pattern;
    private final int places;
    private final String ready;
    private final Map<Counted, String> counted = new ConcurrentHashMap<>();

    /** What a text with one place says of a number, such as how many minutes ago something was. */
    private record Counted(Locale locale, long number) {}

    private Phrase(String pattern, int places, String ready) {
        this.pattern = pattern;
        this.places = places;
        this.ready = ready;
    }

    /** @throws IllegalArgumentException if the pattern is none */
    static Phrase of(String pattern) {
        MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
        Format[] forms = format.getFormatsByArgumentIndex();
        boolean simple = Arrays.stream(forms).allMatch(Objects::isNull);
        Object[] marks = IntStream.range(0, forms.length)
                .mapToObj(place -> String.valueOf((char) (FIRST_PLACE + place)))
                .toArray();
        return new Phrase(pattern, forms.length, simple ? format.format(marks) : null);
    }

    String pattern() {
        return pattern;
    }

    String with(Locale locale, Object... args) {
        if (ready == null && args.length == 1 && args[0] instanceof Long number && isPlain(number)) {
            return counted.computeIfAbsent(
                    new Counted(locale, number), key -> new MessageFormat(pattern, locale).format(args));
        }
        if (ready == null || !Arrays.stream(args).allMatch(Phrase::isPlain) || args.length < places) {
            return new MessageFormat(pattern, locale).format(args);
        }
        return places == 0 ? ready : filled(args);
    }

    private String filled(Object[] args) {
        StringBuilder text = new StringBuilder(ready.length() + 20 * places);
        for (int i = 0; i < ready.length(); i++) {
            char c = ready.charAt(i);
            if (c >= FIRST_PLACE && c < FIRST_PLACE + places) {
                text.append(args[c - FIRST_PLACE]);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isPlain(Object value) {
        return value instanceof CharSequence
                || value instanceof Long number && number >= 0 && number < PLAIN_NUMBERS
                || value instanceof Integer count && count >= 0 && count < PLAIN_NUMBERS;
    }
}
