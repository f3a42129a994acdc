package org.arrimo.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What requests cost in multiples of what it costs bare JDBC to write a ticket's rows, in the same run: that hardly depends
 * on how fast the machine is.
 */
final class Proportions {
    private final Map<String, List<Double>> costs = new LinkedHashMap<>();
    private final List<Double> bare = new ArrayList<>();

    /** @param cpu processor milliseconds of one request, of each desk in turn */
    void add(String what, double cpu) {
        costs.computeIfAbsent(what, any -> new ArrayList<>()).add(cpu);
    }

    /** @param cpu processor milliseconds of one ticket's rows */
    void bare(double cpu) {
        bare.add(cpu);
    }

    /** @return a Markdown table */
    String table() {
        double one = bare.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        String head = String.format(
                Locale.ROOT, "In multiples of a ticket's rows through bare JDBC, %.2f CPU-ms on average:%n%n", one);
        return costs.entrySet().stream()
                .map(cost -> "| " + cost.getKey() + " | "
                        + cost.getValue().stream()
                                .map(cpu -> String.format(Locale.ROOT, "%.2f", cpu / one))
                                .collect(Collectors.joining(" | "))
                        + " |")
                .collect(Collectors.joining("\n", head + "| what | few tickets | many |\n| --- | ---: | ---: |\n", ""));
    }
}
