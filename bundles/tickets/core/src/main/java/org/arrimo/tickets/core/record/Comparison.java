package org.arrimo.tickets.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.arrimo.platform.journal.api.Change;

/**
 * What differs between two states of a thing, field by field in the order in which they are named.
 *
 * @param <T> what the thing is
 */
public final class Comparison<T> {
    private final Optional<T> before;
    private final Optional<T> after;
    private final List<Change> changes = new ArrayList<>();

    public Comparison(Optional<T> before, Optional<T> after) {
        this.before = before;
        this.after = after;
    }

    /** Records a field if it differs. */
    public Comparison<T> of(String field, Function<T, Optional<String>> value) {
        Change.between(field, before.flatMap(value), after.flatMap(value)).ifPresent(changes::add);
        return this;
    }

    /** Records a field whether it differs or not, for without it nobody could tell what the others are of. */
    public Comparison<T> always(String field, Function<T, Optional<String>> value) {
        changes.add(new Change(
                field, before.flatMap(value).orElse(null), after.flatMap(value).orElse(null)));
        return this;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }
}
