package org.arrimo.bench;

import java.util.Locale;

/** A bound that a figure is held against. */
record Target(String what, double figure, boolean atMost, double bound, String unit) {
    static Target atMost(String what, double figure, double bound, String unit) {
        return new Target(what, figure, true, bound, unit);
    }

    static Target atLeast(String what, double figure, double bound, String unit) {
        return new Target(what, figure, false, bound, unit);
    }

    boolean met() {
        return atMost ? figure <= bound : figure >= bound;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f %s | %s %.2f | %s |",
                what,
                figure,
                unit,
                atMost ? "≤" : "≥",
                bound,
                met() ? "met" : "**missed**");
    }
}
