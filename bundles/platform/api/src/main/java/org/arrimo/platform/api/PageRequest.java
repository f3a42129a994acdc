package org.arrimo.platform.api;

import java.util.Optional;

/**
 * Which page is wanted.
 *
 * @param limit how many rows, 1 to {@value #MAX_LIMIT}
 * @param after the cursor of the page before, absent for the first page
 */
public record PageRequest(int limit, Optional<Cursor> after) {
    /** The most rows a page has. */
    public static final int MAX_LIMIT = 200;
    /** How many rows a page has when nothing is said. */
    public static final int DEFAULT_LIMIT = 50;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.invalid("limit", "out-of-range", "must be 1 to " + MAX_LIMIT, "1", "" + MAX_LIMIT)
                    .exception();
        }
    }

    /** @return the first page of {@code limit} rows */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /**
     * @param limit how many rows, or null for the usual number
     * @param cursor where the page before ended, as it was given out, or null
     * @return the page that is wanted
     * @throws ProblemException INVALID on {@code limit} or {@code cursor}
     */
    public static PageRequest of(Integer limit, String cursor) {
        return new PageRequest(
                limit == null ? DEFAULT_LIMIT : limit,
                Optional.ofNullable(cursor).map(Cursor::parse));
    }

    /**
     * @param limit as it came in the query, or null
     * @param cursor as it came in the query, or null
     * @throws ProblemException INVALID on {@code limit} or {@code cursor}
     */
    public static PageRequest parse(String limit, String cursor) {
        int rows = DEFAULT_LIMIT;
        if (limit != null) {
            try {
                rows = Integer.parseInt(limit);
            } catch (NumberFormatException e) {
                rows = 0; // refused with the range by the constructor
            }
        }
        return new PageRequest(rows, Optional.ofNullable(cursor).map(Cursor::parse));
    }
}
