package org.arrimo.tickets.ws.soap;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.ws.NameOrId;

/** Reads what a message may leave out: a part that is missing or blank says nothing. */
final class Given {
    private static final String NOBODY = "none";

    private Given() {}

    /** @return what the words mean, each once; none for a part that is missing */
    static <W, V> Set<V> words(Collection<W> words, Function<W, V> value) {
        return words == null ? Set.of() : words.stream().map(value).collect(Collectors.toSet());
    }

    /** @throws ProblemException INVALID on the field, when the part is missing */
    static <T> T required(String field, T part) {
        if (part == null) {
            throw Problem.invalid(field, "required", "is required").exception();
        }
        return part;
    }

    /** @return the parts; none for those that are missing */
    static <T> List<T> each(List<T> parts) {
        return parts == null ? List.of() : parts;
    }

    static Optional<NameOrId> name(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(NameOrId::new);
    }

    static OptionalLong id(String text, ToLongFunction<NameOrId> find) {
        Optional<NameOrId> name = name(text);
        return name.isPresent() ? OptionalLong.of(find.applyAsLong(name.get())) : OptionalLong.empty();
    }

    /** @return what to set; {@code none} takes away */
    static Optional<Optional<String>> removable(String text) {
        return Optional.ofNullable(text).map(key -> key.equals(NOBODY) ? Optional.empty() : Optional.of(key));
    }

    /** @return whom to set; {@code none} takes away */
    static Optional<OptionalLong> removable(String text, ToLongFunction<NameOrId> find) {
        if (NOBODY.equals(text)) {
            return Optional.of(OptionalLong.empty());
        }
        OptionalLong id = id(text, find);
        return id.isPresent() ? Optional.of(id) : Optional.empty();
    }
}
