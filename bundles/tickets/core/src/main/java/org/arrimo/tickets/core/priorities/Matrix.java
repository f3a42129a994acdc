package org.arrimo.tickets.core.priorities;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Rating;

/** Which priority follows from impact and urgency. */
public final class Matrix {
    /** ITIL's: a rank less for each step down, of which LOW is the last. */
    public static final Matrix SHIPPED = new Matrix(shipped());

    private final Map<Rating, Priority> cells;

    private Matrix(Map<Rating, Priority> cells) {
        this.cells = cells;
    }

    private static Map<Rating, Priority> shipped() {
        Map<Rating, Priority> all = new LinkedHashMap<>();
        int last = Priority.values().length - 1;
        for (Level impact : Level.values()) {
            for (Level urgency : Level.values()) {
                int rank = Math.min(impact.ordinal() + urgency.ordinal(), last);
                all.put(new Rating(impact, urgency), Priority.values()[rank]);
            }
        }
        return all;
    }

    /** @return the priority of such a ticket */
    public Priority of(Level impact, Level urgency) {
        return cells.get(new Rating(impact, urgency));
    }

    /** @return all cells, by impact, then by urgency, highest first */
    public Map<Rating, Priority> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /** @return this in which some cells differ */
    public Matrix with(Map<Rating, Priority> some) {
        Map<Rating, Priority> changed = new LinkedHashMap<>(cells);
        changed.putAll(some);
        return new Matrix(changed);
    }
}
