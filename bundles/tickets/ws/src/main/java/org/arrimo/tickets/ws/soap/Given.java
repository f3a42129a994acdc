package org.arrimo.tickets.ws.soap;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.arrimo.platform.spi.ws.NameOrId;

/** What was given of an operation's parts; one that is left out is null. */
final class Given {
    private static final String NOBODY = "none";

    private Given() {}

    static <W, V> Set<V> words(Collection<W> words, Function<W, V> value) {
        return words == null ? Set.of() : words.stream().map(value).collect(Collectors.toSet());
    }

    static Optional<NameOrId> name(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(NameOrId::new);
    }

    static OptionalLong id(String text, ToLongFunction<NameOrId> find) {
        Optional<NameOrId> name = name(text);
        return name.isPresent() ? OptionalLong.of(find.applyAsLong(name.get())) : OptionalLong.empty();
    }

    /** @return what is given, an inner empty for {@code none} */
    static Optional<OptionalLong> removable(String text, ToLongFunction<NameOrId> find) {
        if (NOBODY.equals(text)) {
            return Optional.of(OptionalLong.empty());
        }
        OptionalLong id = id(text, find);
        return id.isPresent() ? Optional.of(id) : Optional.empty();
    }
}
