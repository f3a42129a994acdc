package org.arrimo.tickets.core.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/**
 * A text with placeholders: <code>{{name}}</code>, or <code>{{name|fallback}}</code>. It is taken apart once and filled in
 * once: what a placeholder is filled with is never taken apart itself.
 */
public final class Template {
    static final String OPEN = "{{";

    private static final String CLOSE = "}}";
    private static final int MOST = 50;

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    /** A piece of text, or a placeholder and what stands for it where there is nothing. */
    private record Part(Optional<Placeholder> placeholder, String text) {}

    /** @throws ProblemException INVALID on the field, naming the placeholder that is none */
    public static Template of(String field, String text) {
        List<Part> parts = new ArrayList<>();
        int placeholders = 0;
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            int close = text.indexOf(CLOSE, open + OPEN.length());
            if (close < 0) {
                throw refused(
                        field, "unclosed-placeholder", "has a placeholder that does not end", text.substring(open));
            }
            String inside = text.substring(open + OPEN.length(), close);
            if (inside.contains(OPEN)) {
                throw refused(field, "nested-placeholder", "has a placeholder inside another", inside);
            }
            if (++placeholders > MOST) {
                throw refused(field, "too-many-placeholders", "has too many placeholders", "" + MOST);
            }
            parts.add(new Part(Optional.empty(), text.substring(at, open)));
            parts.add(part(field, inside));
            at = close + CLOSE.length();
        }
        parts.add(new Part(Optional.empty(), text.substring(at)));
        return new Template(parts);
    }

    /** @return the text, each placeholder filled in with its value, or else its fallback */
    public String filled(Function<Placeholder, Optional<String>> value) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.placeholder().flatMap(value).orElse(part.text()));
        }
        return text.toString();
    }

    private static Part part(String field, String inside) {
        int bar = inside.indexOf('|');
        String name = (bar < 0 ? inside : inside.substring(0, bar)).strip();
        Placeholder placeholder = Placeholder.named(name)
                .orElseThrow(() -> refused(field, "unknown-placeholder", "has a placeholder there is none of", name));
        return new Part(
                Optional.of(placeholder),
                bar < 0 ? "" : inside.substring(bar + 1).strip());
    }

    private static ProblemException refused(String field, String code, String detail, String what) {
        String shown = what.length() > 40 ? what.substring(0, 40) + "…" : what;
        return Problem.invalid(field, code, detail + ": " + shown, shown).exception();
    }
}
