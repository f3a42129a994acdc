package org.arrimo.tickets.ws;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The names of those who appear on what is about to be sent.
 *
 * @param people by id
 * @param teams by id
 * @param organisations by id
 */
public record Names(Map<Long, String> people, Map<Long, String> teams, Map<Long, String> organisations) {
    private static final long SYSTEM = 0;

    /**
     * Somebody or something with its name.
     *
     * @param id a number that is never given again
     * @param name what people call it
     */
    public record Named(long id, String name) {}

    /** @return a person with their name, as far as it is known; the desk where it speaks by itself */
    public Named person(long id) {
        return id == SYSTEM ? new Named(id, "desk") : named(people, id);
    }

    /** @return a person, if there is one */
    public Optional<Named> person(OptionalLong id) {
        return id.isPresent() ? Optional.of(named(people, id.getAsLong())) : Optional.empty();
    }

    /** @return a team, if there is one */
    public Optional<Named> team(OptionalLong id) {
        return id.isPresent() ? Optional.of(named(teams, id.getAsLong())) : Optional.empty();
    }

    /** @return an organisation, if there is one */
    public Optional<Named> organisation(OptionalLong id) {
        return id.isPresent() ? Optional.of(named(organisations, id.getAsLong())) : Optional.empty();
    }

    private static Named named(Map<Long, String> names, long id) {
        return new Named(id, names.getOrDefault(id, "#" + id));
    }
}
