package org.arrimo.tickets.ws;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.arrimo.platform.api.Problem;

/** Days as ISO 8601 writes them. */
public final class Days {
    private Days() {}

    /**
     * @param field named in the problem
     * @throws org.arrimo.platform.api.ProblemException INVALID when the text is no day
     */
    public static LocalDate parse(String field, String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "bad-day", "must be a day such as 2026-11-27")
                    .exception();
        }
    }
}
