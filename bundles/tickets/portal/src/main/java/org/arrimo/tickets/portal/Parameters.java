package org.arrimo.tickets.portal;

import java.util.Optional;
import java.util.OptionalLong;

import javax.servlet.http.HttpServletRequest;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;

/** Reads a form's fields; a field left empty is one not given. */
final class Parameters {
    private Parameters() {}

    static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    /** @return the field as it was typed, for showing it again */
    static String typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID naming the field, when it is no id */
    static OptionalLong id(HttpServletRequest request, String name) {
        Optional<String> value = value(request, name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(value.get()));
        } catch (NumberFormatException e) {
            throw Problem.invalid(name, "no-such", "does not exist").exception();
        }
    }

    static <E extends Enum<E>> Optional<E> word(HttpServletRequest request, String name, Class<E> type) {
        return value(request, name).map(text -> Wire.parse(type, text, name));
    }
}
