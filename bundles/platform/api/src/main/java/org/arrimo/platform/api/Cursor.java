package org.arrimo.platform.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;

/**
 * The sort key of the last row of a page, from which the next page goes on. Opaque on the wire; it carries no right:
 * whoever sends one sees only what they may see anyway.
 *
 * @param keys the values of the sort columns, in their order
 */
public record Cursor(List<String> keys) {
    private static final char SEPARATOR = '\u001f';
    private static final int MAX_LENGTH = 1024;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** A cursor of these keys, each as its {@code toString} gives it. */
    public static Cursor of(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    /**
     * @param text as {@link #text()} gave it
     * @throws ProblemException INVALID on {@code cursor}
     */
    public static Cursor parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw bad();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String joined = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Cursor(List.of(joined.split(String.valueOf(SEPARATOR), -1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw bad();
        }
    }

    /** @return the form for the wire, safe in an address */
    public String text() {
        byte[] bytes = String.join(String.valueOf(SEPARATOR), keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @param index which key
     * @return it as a number
     * @throws ProblemException INVALID on {@code cursor} if there is no such key or it is no number
     */
    public long number(int index) {
        try {
            return Long.parseLong(key(index));
        } catch (NumberFormatException e) {
            throw bad();
        }
    }

    /**
     * @param index which key
     * @return it as a time
     * @throws ProblemException INVALID on {@code cursor} if there is no such key or it is no time
     */
    public Instant time(int index) {
        try {
            Instant time = Instant.parse(key(index));
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw bad();
            }
            return time;
        } catch (DateTimeParseException e) {
            throw bad();
        }
    }

    /**
     * @param index which key
     * @throws ProblemException INVALID on {@code cursor} if there is none
     */
    public String key(int index) {
        if (index >= keys.size()) {
            throw bad();
        }
        return keys.get(index);
    }

    private static ProblemException bad() {
        return Problem.invalid("cursor", "bad-cursor", "is not one this service gave")
                .exception();
    }
}
