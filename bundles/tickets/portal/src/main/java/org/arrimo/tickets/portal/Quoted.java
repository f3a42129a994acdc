package org.arrimo.tickets.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells what somebody wrote from what they only sent back: lines that begin with {@code >}, and what follows the line with
 * which mail programs introduce it. The parts together are the whole text.
 */
public final class Quoted {
    private static final int LONGEST_INTRODUCTION = 300;
    private static final Pattern LINES = Pattern.compile("(?<=\n)");
    private static final Pattern EMPTY_LINES = Pattern.compile("^(?:[ \t]*\r?\n)+");
    private static final Map<String, String> INTRODUCTIONS =
            Map.of("On ", "wrote:", "Em ", "escreveu:", "El ", "escribió:");

    /**
     * A part of a text.
     *
     * @param text as it stands in the whole
     * @param quoted whether it is somebody's words sent back
     */
    public record Part(String text, boolean quoted) {
        /** @return the part without the empty lines around it */
        public String shown() {
            String said = text.stripTrailing();
            return said.isEmpty() || said.charAt(0) > ' '
                    ? said
                    : EMPTY_LINES.matcher(said).replaceFirst("");
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    private final String[] lines;
    private final List<Part> parts = new ArrayList<>();

    private Quoted(String text) {
        this.lines = LINES.split(text);
    }

    /** @return the parts in their order; one alone when nothing is quoted, or all of it */
    static List<Part> parts(String text) {
        if (!mayQuote(text)) {
            return List.of(new Part(text, false));
        }
        List<Part> parts = new Quoted(text).split();
        boolean own = parts.stream().anyMatch(part -> !part.quoted() && !part.isBlank());
        return own ? parts : List.of(new Part(text, false));
    }

    /** Most texts have nothing of what begins a quotation. */
    private static boolean mayQuote(String text) {
        return text.indexOf('>') >= 0 || INTRODUCTIONS.values().stream().anyMatch(text::contains);
    }

    private List<Part> split() {
        int from = 0;
        int at = 0;
        while (at < lines.length) {
            int end = quotedFrom(at);
            if (end == at) {
                at++;
                continue;
            }
            add(from, at, false);
            add(at, end, true);
            from = end;
            at = end;
        }
        add(from, lines.length, false);
        return parts;
    }

    /** @return where what is quoted from this line on ends; the line itself if it is not */
    private int quotedFrom(int at) {
        int introduced = introduction(at);
        int first = introduced;
        while (first < lines.length && lines[first].isBlank()) {
            first++;
        }
        if (introduced > at && (first == lines.length || !isQuoted(first))) {
            return lines.length;
        }
        return first < lines.length && (introduced > at || first == at) && isQuoted(first) ? block(first) : at;
    }

    /** @return the end of quoted lines, with the empty ones between them */
    private int block(int first) {
        int end = first;
        for (int at = first; at < lines.length && (isQuoted(at) || lines[at].isBlank()); at++) {
            end = isQuoted(at) ? at + 1 : end;
        }
        return end;
    }

    /** @return the line after an introduction, which may take two lines; the line itself if there is none */
    private int introduction(int at) {
        String line = lines[at].strip();
        if (introduces(line)) {
            return at + 1;
        }
        boolean two = at + 1 < lines.length && introduces(line + " " + lines[at + 1].strip());
        return two ? at + 2 : at;
    }

    private static boolean introduces(String line) {
        return line.length() <= LONGEST_INTRODUCTION
                && line.chars().anyMatch(Character::isDigit)
                && INTRODUCTIONS.entrySet().stream()
                        .anyMatch(words -> line.startsWith(words.getKey()) && line.endsWith(words.getValue()));
    }

    private boolean isQuoted(int at) {
        return lines[at].stripLeading().startsWith(">");
    }

    private void add(int from, int to, boolean quoted) {
        if (to > from) {
            parts.add(new Part(String.join("", List.of(lines).subList(from, to)), quoted));
        }
    }
}
