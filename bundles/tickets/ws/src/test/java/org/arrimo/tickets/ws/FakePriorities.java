package org.arrimo.tickets.ws;

import java.util.LinkedHashMap;
import java.util.Map;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priorities;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Rating;

/** A matrix of one cell at first. */
final class FakePriorities implements Priorities {
    private final Map<Rating, Priority> cells =
            new LinkedHashMap<>(Map.of(new Rating(Level.HIGH, Level.LOW), Priority.MODERATE));

    @Override
    public Map<Rating, Priority> matrix(Actor actor) {
        return cells;
    }

    @Override
    public Map<Rating, Priority> change(Actor actor, Map<Rating, Priority> changed) {
        cells.putAll(changed);
        return cells;
    }
}
