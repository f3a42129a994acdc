package org.arrimo.bench;

import java.util.List;

/** How much is measured, and how long. */
record Scale(int small, int large, double warm, double measured, int rounds, List<Integer> creators) {
    static final Scale FULL = new Scale(1_000, 100_000, 3, 5, 3, List.of(1, 8, 32));
    static final Scale QUICK = new Scale(200, 1_000, 1, 1, 1, List.of(1, 8));
}
