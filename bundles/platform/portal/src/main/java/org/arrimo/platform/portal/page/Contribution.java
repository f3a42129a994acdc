package org.arrimo.platform.portal.page;

import java.util.Comparator;
import java.util.Map;

/**
 * Something a module contributes.
 *
 * @param <T> what it is
 * @param service the service itself
 * @param id rises in the order of registration
 * @param rank lower ones stand first
 * @param access who may use it
 * @param properties what else is said about it
 */
public record Contribution<T>(T service, long id, int rank, Access access, Map<String, Object> properties) {
    /** By rank, then by registration. */
    static final Comparator<Contribution<?>> ORDER =
            Comparator.<Contribution<?>>comparingInt(Contribution::rank).thenComparingLong(Contribution::id);

    private static final int USUAL_RANK = 100;

    /** @return the property as text, or {@code otherwise} */
    public String text(String key, String otherwise) {
        Object value = properties.get(key);
        return value == null ? otherwise : value.toString();
    }

    /** @return the whole number in the property, or {@code otherwise} */
    public int number(String key, int otherwise) {
        return number(properties, key, otherwise);
    }

    static int rank(Map<String, Object> properties, String key) {
        return number(properties, key, USUAL_RANK);
    }

    private static int number(Map<String, Object> properties, String key, int otherwise) {
        try {
            Object value = properties.get(key);
            return value == null ? otherwise : Integer.parseInt(value.toString().strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
