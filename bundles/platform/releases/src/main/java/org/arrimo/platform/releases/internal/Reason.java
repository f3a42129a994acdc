package org.arrimo.platform.releases.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an exception says, in one sentence for people. */
final class Reason {
    private static final Pattern MISSING =
            Pattern.compile("missing requirement \\[([^\\]]+)\\] ([\\w.]+);[^\\[]*?filter:=\"([^\"]+)\"");
    private static final int LONGEST = 500;

    private Reason() {}

    /** @return the innermost cause; of a long chain of what does not resolve, its last link */
    static String of(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        Matcher missing = MISSING.matcher(said);
        String last = null;
        while (missing.find()) {
            last = missing.group(1) + " does not resolve: nothing here offers " + missing.group(2) + " "
                    + missing.group(3);
        }
        return sentence(last == null ? said : last);
    }

    /** One line, not too long, with an end. */
    static String sentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String cut = line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
        return cut.endsWith(".") ? cut : cut + ".";
    }
}
