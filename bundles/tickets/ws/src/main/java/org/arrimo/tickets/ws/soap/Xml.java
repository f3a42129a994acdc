package org.arrimo.tickets.ws.soap;

/** What XML can carry. */
final class Xml {
    private Xml() {}

    /** @return the text with what XML 1.0 has no form for, such as a form feed in an old import, shown as U+FFFD */
    static String text(String text) {
        if (text == null || text.codePoints().allMatch(Xml::allowed)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> allowed(c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
