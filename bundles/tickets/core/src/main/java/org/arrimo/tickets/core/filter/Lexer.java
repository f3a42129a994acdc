package org.arrimo.tickets.core.filter;

import java.util.ArrayList;
import java.util.List;

import org.arrimo.tickets.core.filter.Token.Type;

/** Cuts a filter's text into pieces. What follows a field's colon up to the next space is its values. */
final class Lexer {
    private static final String SIGNS = "(),\"";

    private final String text;
    private final boolean finished;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean inValue;

    private Lexer(String text, boolean finished) {
        this.text = text;
        this.finished = finished;
    }

    /** @return the pieces, and the end */
    static List<Token> tokens(String text) {
        return new Lexer(text, true).run();
    }

    /** @return the same of a text that is still being written, whose last quotes may be open */
    static List<Token> unfinished(String text) {
        return new Lexer(text, false).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                inValue = false;
                at++;
            } else if (c == '(' || c == ')') {
                inValue = false;
                sign(c == '(' ? Type.OPEN : Type.CLOSE);
            } else if (c == ',') {
                sign(Type.COMMA);
            } else if (c == '"') {
                quoted();
            } else if (c == '-' && !inValue && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
                sign(Type.MINUS);
            } else {
                word();
            }
        }
        tokens.add(new Token(Type.END, "", at, at));
        return tokens;
    }

    private void sign(Type type) {
        tokens.add(new Token(type, text.substring(at, at + 1), at, at + 1));
        at++;
    }

    private void quoted() {
        int begin = at++;
        StringBuilder said = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            said.append(text.charAt(at++));
        }
        if (at < text.length()) {
            at++;
        } else if (finished) {
            throw Refused.unexpected(begin, "quotes that are not closed", "\"");
        }
        tokens.add(new Token(Type.QUOTED, said.toString(), begin, at));
    }

    private void word() {
        int begin = at;
        while (at < text.length()
                && !isSpace(text.charAt(at))
                && SIGNS.indexOf(text.charAt(at)) < 0
                && (inValue || text.charAt(at) != ':')) {
            at++;
        }
        String said = text.substring(begin, at);
        if (at < text.length() && text.charAt(at) == ':' && !inValue) {
            at++;
            inValue = true;
            tokens.add(new Token(Type.FIELD, said, begin, at));
        } else {
            tokens.add(new Token(Type.WORD, said, begin, at));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
