package org.arrimo.tickets.core.routing;

import java.util.Arrays;
import java.util.Optional;

import org.arrimo.platform.api.Wire;

/** Reads words of closed lists. */
final class Listed {
    private Listed() {}

    static <E extends Enum<E>> Optional<E> of(Class<E> list, String value) {
        return Arrays.stream(list.getEnumConstants())
                .filter(constant -> Wire.name(constant).equals(value))
                .findFirst();
    }

    /** @return the constant of that name, as the database keeps it */
    static <E extends Enum<E>> Optional<E> constant(Class<E> list, String name) {
        return Arrays.stream(list.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
