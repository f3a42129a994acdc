package org.arrimo.platform.ws.gate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/** Refuses a query that is not the percent-encoding of UTF-8, before anybody guesses what was meant. */
final class Query {
    private static final int HEX = 16;

    private Query() {}

    /**
     * @param query as it came, or null
     * @throws ProblemException INVALID ({@code bad-query})
     */
    static void check(String query) {
        if (query == null || query.indexOf('%') < 0) {
            return;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(query.length());
        for (int i = 0; i < query.length(); i++) {
            if (query.charAt(i) == '%') {
                octets.write(octet(query, i + 1));
                i += 2;
            } else {
                octets.write(query.charAt(i));
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toByteArray()));
        } catch (CharacterCodingException e) {
            throw bad();
        }
    }

    private static int octet(String query, int start) {
        int high = start + 1 < query.length() ? Character.digit(query.charAt(start), HEX) : -1;
        int low = high < 0 ? -1 : Character.digit(query.charAt(start + 1), HEX);
        if (low < 0) {
            throw bad();
        }
        return high * HEX + low;
    }

    private static ProblemException bad() {
        return Problem.of(Problem.Kind.INVALID, "bad-query", "The query is not percent-encoded UTF-8.")
                .exception();
    }
}
