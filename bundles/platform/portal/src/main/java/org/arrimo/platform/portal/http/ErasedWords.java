package org.arrimo.platform.portal.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.platform.api.Erased;
import org.arrimo.platform.spi.portal.Words;

/**
 * Puts the marks of what was erased into words of the reader's, wherever in a page they are shown. What a form would send back
 * stays as it is, or saving it would change it; a name that fills a field is nobody's to change.
 */
public final class ErasedWords {
    private static final byte[] BEGINNING = "[erased".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern MARK = Pattern.compile("\\[erased(?::[0-9]+)?]");
    private static final Pattern IN_VALUE = Pattern.compile("\\svalue=\"[^\"]*$");

    private final Words words;

    /** @param words those of the portal in the reader's language */
    public ErasedWords(Words words) {
        this.words = words;
    }

    /** @return the page, in UTF-8 as it was */
    public byte[] in(byte[] page) {
        return has(page) ? told(new String(page, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : page;
    }

    private String told(String page) {
        StringBuilder told = new StringBuilder(page.length() + 200);
        Matcher mark = MARK.matcher(page);
        while (mark.find()) {
            String shown = isSentBack(page, mark) ? mark.group() : word(mark.group());
            mark.appendReplacement(told, Matcher.quoteReplacement(shown));
        }
        return mark.appendTail(told).toString();
    }

    private String word(String mark) {
        return Erased.told(mark, words.t("common.erased"), id -> words.t("common.erased-person", id));
    }

    private static boolean isSentBack(String page, Matcher mark) {
        int tag = page.lastIndexOf('<', mark.start());
        if (tag < 0) {
            return false;
        }
        String before = page.substring(tag, mark.start());
        if (before.startsWith("<textarea")) {
            return true;
        }
        boolean inValue = before.indexOf('>') < 0 && IN_VALUE.matcher(before).find();
        boolean whole = before.endsWith("\"") && page.startsWith("\"", mark.end());
        return inValue && !(whole && mark.group().contains(":"));
    }

    private static boolean has(byte[] page) {
        for (int i = 0; i <= page.length - BEGINNING.length; i++) {
            if (page[i] == BEGINNING[0] && beginsAt(page, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsAt(byte[] page, int at) {
        for (int i = 1; i < BEGINNING.length; i++) {
            if (page[at + i] != BEGINNING[i]) {
                return false;
            }
        }
        return true;
    }
}
