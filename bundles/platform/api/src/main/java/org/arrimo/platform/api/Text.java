package org.arrimo.platform.api;

import java.util.Optional;

/** The one place where text from outside is bounded and cleaned. */
public final class Text {
    private Text() {}

    /**
     * A line: trimmed, without control characters and without the marks that turn the direction of what follows.
     *
     * @param field named in the problem
     * @param value what came in, may be null
     * @param max the most characters (UTF-16 units) allowed
     * @return the cleaned line
     * @throws ProblemException INVALID: {@code required} when null or nothing of it can be seen, {@code too-long} over the limit, {@code
     *     control-characters} when it has some
     */
    public static String line(String field, String value, int max) {
        return optionalLine(field, value, max).orElseThrow(() -> Problem.invalid(field, "required", "is required")
                .exception());
    }

    /** As {@link #line}, but absent when null or blank. */
    public static Optional<String> optionalLine(String field, String value, int max) {
        return check(field, value, max, false);
    }

    /** As {@link #line}, but line breaks and tabs are kept. */
    public static String block(String field, String value, int max) {
        return optionalBlock(field, value, max).orElseThrow(() -> Problem.invalid(field, "required", "is required")
                .exception());
    }

    /** As {@link #block}, but absent when null or blank. */
    public static Optional<String> optionalBlock(String field, String value, int max) {
        return check(field, value, max, true);
    }

    private static Optional<String> check(String field, String value, int max, boolean block) {
        if (value == null || value.codePoints().noneMatch(Text::visible)) {
            return Optional.empty();
        }
        String text = value.strip();
        if (text.length() > max) {
            throw Problem.invalid(field, "too-long", "must have at most " + max + " characters", "" + max)
                    .exception();
        }
        if (text.codePoints().anyMatch(c -> forbidden(c, block))) {
            throw Problem.invalid(
                            field, "control-characters", "must not contain control or direction-changing characters")
                    .exception();
        }
        return Optional.of(text);
    }

    /** Spaces, and marks that only shape what stands beside them, are nothing by themselves. */
    private static boolean visible(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
    }

    private static boolean forbidden(int c, boolean block) {
        if (block && (c == '\n' || c == '\r' || c == '\t')) {
            return false;
        }
        boolean turnsDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return Character.isISOControl(c) || turnsDirection || loneSurrogate;
    }
}
