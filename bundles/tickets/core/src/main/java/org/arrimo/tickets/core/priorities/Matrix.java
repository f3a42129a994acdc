package org.arrimo.tickets.core.priorities;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Priority;

/** Which priority follows from impact and urgency. */
public final class Matrix {
    /** ITIL's: a rank less for each step down, of which LOW is the last. */
    public static final Matrix SHIPPED = new Matrix(shipped());

    private final Map<MatrixCell, Priority> cells;

    private Matrix(Map<MatrixCell, Priority> cells) {
        this.cells = cells;
    }

    private static Map<MatrixCell, Priority> shipped() {
        Map<MatrixCell, Priority> all = new LinkedHashMap<>();
        int last = Priority.values().length - 1;
        for (Level impact : Level.values()) {
            for (Level urgency : Level.values()) {
                int rank = Math.min(impact.ordinal() + urgency.ordinal(), last);
                all.put(new MatrixCell(impact, urgency), Priority.values()[rank]);
            }
        }
        return all;
    }

    /** @return the priority of such a ticket */
    public Priority of(Level impact, Level urgency) {
        return cells.get(new MatrixCell(impact, urgency));
    }

    /** @return all cells, by impact, then by urgency, highest first */
    public Map<MatrixCell, Priority> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /** @return this in which some cells differ */
    public Matrix with(Map<MatrixCell, Priority> some) {
        Map<MatrixCell, Priority> changed = new LinkedHashMap<>(cells);
        changed.putAll(some);
        return new Matrix(changed);
    }
}
