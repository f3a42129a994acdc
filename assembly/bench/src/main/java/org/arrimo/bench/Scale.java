package org.arrimo.bench;

import java.util.List;

/**
 * How much is measured, and how long.
 *
 * @param small how many tickets one desk has
 * @param large how many the other one has
 * @param rows how many rows of a log make a ticket
 * @param messages how many the talkative ticket has
 * @param many how many tickets are changed at once
 * @param warm seconds of a round before measuring
 * @param rounds how often the two desks take turns in a measurement
 * @param measured seconds of one turn
 * @param warmRequests how many requests of a kind make the virtual machine warm
 * @param warmRounds at most so many rounds, however few requests they were
 * @param creators how many clients create at once, in turn
 */
record Scale(
        int small,
        int large,
        int rows,
        int messages,
        int many,
        double warm,
        int rounds,
        double measured,
        int warmRequests,
        int warmRounds,
        List<Integer> creators) {
    static final Scale FULL = new Scale(1_000, 100_000, 10, 100, 1_000, 2, 6, 1, 20_000, 40, List.of(1, 8, 32));
    static final Scale QUICK = new Scale(200, 1_000, 2, 100, 150, 1, 1, 1, 1, 1, List.of(1, 8));
}
