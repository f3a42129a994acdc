package org.arrimo.tickets.core.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;

/** Options that stand behind the arguments. Karaf's shell takes what begins with a hyphen there for arguments, too. */
final class TrailingOptions {
    private TrailingOptions() {}

    /**
     * @param words what stands behind the arguments, or null
     * @param switches what to do for an option that stands alone
     * @param values what to do with the word behind an option
     * @throws ProblemException INVALID, for any other word, and for a missing one
     */
    static void read(List<String> words, Map<String, Runnable> switches, Map<String, Consumer<String>> values) {
        Deque<String> rest = new ArrayDeque<>(words == null ? List.of() : words);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            if (switches.containsKey(option)) {
                switches.get(option).run();
            } else if (!values.containsKey(option)) {
                throw mistake("There is no option " + option);
            } else if (rest.isEmpty()) {
                throw mistake(option + " needs a value");
            } else {
                values.get(option).accept(rest.removeFirst());
            }
        }
    }

    private static ProblemException mistake(String sentence) {
        return Problem.of(Kind.INVALID, "unknown-option", sentence).exception();
    }
}
