package org.arrimo.tickets.core.store;

/** A word as the indexes of words keep it. */
public final class Word {
    /** The length of the columns. */
    private static final int COLUMN = 100;

    /** No text has it, and it stands behind every letter. */
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    private Word() {}

    /** @return whether it is kept whole */
    public static boolean isWhole(String word) {
        return word.length() < COLUMN;
    }

    /** @return what is kept of it */
    public static String cut(String word) {
        return word.length() <= COLUMN ? word : word.substring(0, COLUMN);
    }

    /** @return what stands behind every word that begins so */
    public static String after(String beginning) {
        return beginning + LAST;
    }
}
