package org.arrimo.tickets.core.filter;

/**
 * A piece of a filter's text.
 *
 * @param text what it says, without quotes, and a field's without its colon
 * @param at after how many characters it begins
 * @param end after how many it ends
 */
record Token(Type type, String text, int at, int end) {
    /** What pieces there are. */
    enum Type {
        WORD,
        QUOTED,
        FIELD,
        COMMA,
        MINUS,
        OPEN,
        CLOSE,
        END
    }

    boolean is(Type other) {
        return type == other;
    }

    boolean isWord(String word) {
        return type == Type.WORD && text.equalsIgnoreCase(word);
    }

    boolean isValue() {
        return type == Type.WORD || type == Type.QUOTED;
    }

    /** @return it as a person would point to it */
    String shown() {
        return switch (type) {
            case WORD, QUOTED -> "'" + text + "'";
            case FIELD -> "'" + text + ":'";
            case COMMA -> "a comma";
            case MINUS -> "a minus";
            case OPEN -> "an opening bracket";
            case CLOSE -> "a closing bracket";
            case END -> "its end";
        };
    }
}
