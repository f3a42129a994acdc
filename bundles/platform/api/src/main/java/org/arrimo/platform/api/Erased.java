package org.arrimo.platform.api;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in place of what was erased: marks free of any language, which whoever shows them to people puts into words of
 * their reader's. Programs are given the marks themselves.
 */
public final class Erased {
    /** Stands in place of what somebody wrote. */
    public static final String TEXT = "[erased]";

    private static final String BEGINNING = "[erased";
    private static final Pattern MARK = Pattern.compile("\\[erased(?::([1-9][0-9]{0,18}))?]");

    private Erased() {}

    /**
     * @param id the number of somebody who was erased
     * @return what stands in place of their name, such as {@code [erased:12]}
     */
    public static String person(long id) {
        return BEGINNING + ":" + id + "]";
    }

    /** @return whether there may be a mark in the text; where not, there is none */
    public static boolean maybeIn(String text) {
        return text.contains(BEGINNING);
    }

    /**
     * Puts the marks in a text into words.
     *
     * @param text any text
     * @param gone the words for what somebody wrote
     * @param person gives the words for somebody, told their number
     * @return the text without marks
     */
    public static String told(String text, String gone, UnaryOperator<String> person) {
        if (!maybeIn(text)) {
            return text;
        }
        return MARK.matcher(text)
                .replaceAll(
                        mark -> Matcher.quoteReplacement(mark.group(1) == null ? gone : person.apply(mark.group(1))));
    }
}
