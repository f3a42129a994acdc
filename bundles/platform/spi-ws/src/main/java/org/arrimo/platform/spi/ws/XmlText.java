package org.arrimo.platform.spi.ws;

/** What XML can carry. */
public final class XmlText {
    private XmlText() {}

    /**
     * @param text any text, or null
     * @return the text with what XML 1.0 has no form for, such as a form feed in an old import, shown as U+FFFD; null for
     *     null
     */
    public static String of(String text) {
        if (text == null || text.codePoints().allMatch(XmlText::allowed)) {
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
