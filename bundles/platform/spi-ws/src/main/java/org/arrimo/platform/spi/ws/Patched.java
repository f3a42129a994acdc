package org.arrimo.platform.spi.ws;

import java.util.Optional;

/**
 * A field of a merge patch (RFC 7396): not mentioned, set to null, or set to a value.
 *
 * @param <T> the field's type
 * @param given whether the patch mentions it
 * @param value the new value, empty for null
 */
public record Patched<T>(boolean given, Optional<T> value) {
    private static final Patched<?> ABSENT = new Patched<>(false, Optional.empty());

    /** @return a field the patch does not mention */
    @SuppressWarnings("unchecked")
    public static <T> Patched<T> absent() {
        return (Patched<T>) ABSENT;
    }

    /** @return a field the patch sets */
    public static <T> Patched<T> to(T valueOrNull) {
        return new Patched<>(true, Optional.ofNullable(valueOrNull));
    }
}
