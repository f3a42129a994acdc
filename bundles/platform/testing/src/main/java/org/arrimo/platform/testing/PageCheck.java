package org.arrimo.platform.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a page is written as it should be: closed tags, unique ids, labelled fields, nothing inline. */
public final class PageCheck {
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img", "path", "wbr", "col");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s=>/]+(?:=\"[^\"]*\")?)*)\\s*(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> WITHOUT_LABEL = Set.of("hidden", "checkbox", "radio", "submit");

    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    private PageCheck() {}

    /** Fails with everything that is wrong. */
    public static void wellFormed(String html) {
        var check = new PageCheck();
        check.read(html);
        assertThat(check.mistakes).as("mistakes in %s", html).isEmpty();
    }

    private void read(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        int last = 0;
        while (tags.find()) {
            text(html.substring(last, tags.start()));
            last = tags.end();
            String name = tags.group(2).toLowerCase(java.util.Locale.ROOT);
            if (!tags.group(1).isEmpty()) {
                String expected = open.isEmpty() ? "nothing" : open.pop();
                expect(expected.equals(name), "</" + name + "> closes <" + expected + ">");
            } else {
                element(name, tags.group(3));
                if (!VOID.contains(name) && tags.group(4).isEmpty()) {
                    open.push(name);
                }
            }
        }
        text(html.substring(last));
        expect(open.isEmpty(), "not closed: " + open);
        references.forEach(id -> expect(ids.contains(id), "nothing has the id " + id));
        fields.forEach(id -> expect(labels.contains(id), "no label for " + id));
    }

    private void text(String text) {
        String rest = text.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?i)<!doctype html>", "");
        expect(!rest.contains("<"), "a stray < in: " + rest.strip());
    }

    private void element(String name, String attributes) {
        String id = null;
        String type = "text";
        boolean named = false;
        Matcher all = ATTRIBUTE.matcher(attributes);
        while (all.find()) {
            String value = all.group(2) == null ? "" : all.group(2);
            switch (all.group(1)) {
                case "id" -> {
                    id = value;
                    expect(ids.add(value), "two elements have the id " + value);
                }
                case "type" -> type = value;
                case "aria-label", "aria-labelledby" -> named = true;
                case "for" -> labels.add(value);
                case "aria-describedby" -> references.addAll(List.of(value.split(" ")));
                default -> inline(name, all.group(1));
            }
        }
        expect(!name.equals("style"), "an inline style sheet");
        expect(!name.equals("script") || attributes.contains("src="), "an inline script");
        boolean field = name.equals("select")
                || name.equals("textarea")
                || name.equals("input") && !WITHOUT_LABEL.contains(type);
        if (field && !named) {
            expect(id != null, "a field without id: " + attributes);
            fields.add(id);
        }
    }

    private void inline(String name, String attribute) {
        expect(!attribute.equals("style"), "an inline style on " + name);
        expect(!attribute.startsWith("on"), "an inline script on " + name);
    }

    private void expect(boolean right, String mistake) {
        if (!right) {
            mistakes.add(mistake);
        }
    }
}
