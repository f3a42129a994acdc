package org.arrimo.tickets.core.files;

import java.text.Normalizer;
import java.util.Locale;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/** Makes a name that is safe to show and to save under out of whatever a sender calls a file. */
public final class FileName {
    private static final int MAX = 200;
    /** An ending longer than this is no ending but a part of the name. */
    private static final int MAX_ENDING = 20;

    private FileName() {}

    /**
     * @return the name in normal form C, without folders, control characters, marks that turn the direction of writing
     *     or are invisible, and dots or spaces at its ends; cut before its ending if it is too long
     * @throws ProblemException INVALID on {@code name} when nothing is left
     */
    public static String clean(String name) {
        if (name == null) {
            throw required();
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isKept)
                .forEach(kept::appendCodePoint);
        String last = kept.substring(Math.max(kept.lastIndexOf("/"), kept.lastIndexOf("\\")) + 1);
        String clean = stripEnds(last);
        if (clean.isEmpty()) {
            throw required();
        }
        return clean.length() <= MAX ? clean : cut(clean);
    }

    /** @return what follows the last dot, in lower case; empty if there is none */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String stripEnds(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isEdge(name.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isEdge(char c) {
        return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String cut(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= MAX_ENDING ? name.substring(dot) : "";
        int length = MAX - ending.length();
        if (Character.isHighSurrogate(name.charAt(length - 1))) {
            length--;
        }
        return name.substring(0, length) + ending;
    }

    private static ProblemException required() {
        return Problem.invalid("name", "required", "is required").exception();
    }
}
