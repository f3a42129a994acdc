package org.arrimo.platform.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How enumerated values are written on every wire: lower case, words joined by hyphens ({@code in-progress}). */
public final class Wire {
    private Wire() {}

    /**
     * @param value an enumerated value
     * @return its name on the wire
     */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param <E> the enumeration
     * @param type its class
     * @param text what came over the wire
     * @param field the field it came in, named in the problem
     * @return the value with that name
     * @throws ProblemException INVALID ({@code not-one-of}) naming the field and the words that are allowed
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String text, String field) {
        for (E value : type.getEnumConstants()) {
            if (name(value).equals(text)) {
                return value;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants()).map(Wire::name).collect(Collectors.joining(", "));
        throw Problem.invalid(field, "not-one-of", "must be one of " + allowed, allowed)
                .exception();
    }
}
