package org.arrimo.platform.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How enumerated values are written on every wire: lower case, words joined by hyphens ({@code in-progress}). */
public final class Wire {
    /**
     * Words by value and values by word: both are asked for with every row of every list. The words come one by one, since
     * a value may ask for its own while its class is not whole yet.
     */
    private static final ClassValue<Map<Enum<?>, String>> NAMES = new ClassValue<>() {
        @Override
        protected Map<Enum<?>, String> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private static final ClassValue<Map<String, Object>> VALUES = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Object value : type.getEnumConstants()) {
                values.put(name((Enum<?>) value), value);
            }
            return values;
        }
    };

    private Wire() {}

    /**
     * @param value an enumerated value
     * @return its name on the wire
     */
    public static String name(Enum<?> value) {
        return NAMES.get(value.getDeclaringClass()).computeIfAbsent(value, Wire::word);
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
        Map<String, Object> values = VALUES.get(type);
        Object value = values.get(text);
        if (value != null) {
            return type.cast(value);
        }
        String allowed = String.join(", ", values.keySet());
        throw Problem.invalid(field, "not-one-of", "must be one of " + allowed, allowed)
                .exception();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
