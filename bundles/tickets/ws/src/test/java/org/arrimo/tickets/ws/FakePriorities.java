package org.arrimo.tickets.ws;

import java.util.LinkedHashMap;
import java.util.Map;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Priorities;
import org.arrimo.tickets.api.Priority;

/** A matrix of one cell at first. */
final class FakePriorities implements Priorities {
    private final Map<MatrixCell, Priority> cells =
            new LinkedHashMap<>(Map.of(new MatrixCell(Level.HIGH, Level.LOW), Priority.MODERATE));

    @Override
    public Map<MatrixCell, Priority> matrix(Actor actor) {
        return cells;
    }

    @Override
    public Map<MatrixCell, Priority> change(Actor actor, Map<MatrixCell, Priority> changed) {
        cells.putAll(changed);
        return cells;
    }
}
