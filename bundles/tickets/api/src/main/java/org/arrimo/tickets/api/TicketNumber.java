package org.arrimo.tickets.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.platform.api.Problem;

/**
 * The number a person says: {@code INC-1042}. One series counts all kinds.
 *
 * @param kind what the ticket is about
 * @param id its place in the series, 1 or more
 */
public record TicketNumber(Kind kind, long id) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z]{3})-([1-9][0-9]{0,17})");

    /**
     * @param text as a person writes it, upper or lower case
     * @return the number, or nothing if the text is not the form of one
     */
    public static Optional<TicketNumber> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.prefix().equalsIgnoreCase(form.group(1)))
                .findFirst()
                .map(kind -> new TicketNumber(kind, Long.parseLong(form.group(2))));
    }

    /** @throws org.arrimo.platform.api.ProblemException NOT_FOUND for what is no number: no ticket has it */
    public static TicketNumber of(String text) {
        return parse(text).orElseThrow(() -> Problem.notFound().exception());
    }

    @Override
    public String toString() {
        return kind.prefix() + "-" + id;
    }
}
