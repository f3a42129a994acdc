package org.arrimo.tickets.core.imports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/** The lines of a mapping: sections of keys and values, each with the number of its line. */
final class MappingLines {
    /** In these, the key is the file's word, which may hold an equals sign; ours never does. */
    private static final Set<String> WORD_SECTIONS =
            Set.of("state", "priority", "impact", "urgency", "contact", "category");

    private static final Set<String> SECTIONS = Set.of("file", "ticket", "people");

    private record Line(int number, String value) {}

    private final Map<String, Map<String, Line>> sections = new LinkedHashMap<>();
    private final Set<Line> read = new HashSet<>();

    private MappingLines() {}

    /** @throws ProblemException INVALID on {@code mapping} naming the line */
    static MappingLines of(String text) {
        MappingLines lines = new MappingLines();
        String section = null;
        int number = 0;
        for (String raw : text.replaceFirst("^\uFEFF", "").split("\r?\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                section = lines.open(line.substring(1, line.length() - 1).strip(), number);
            } else {
                lines.add(section, line, number);
            }
        }
        return lines;
    }

    private String open(String section, int number) {
        if (!SECTIONS.contains(section) && !WORD_SECTIONS.contains(section)) {
            throw bad("line " + number + ": there is no section [" + section + "]");
        }
        if (sections.putIfAbsent(section, new LinkedHashMap<>()) != null) {
            throw bad("line " + number + ": section [" + section + "] is there twice");
        }
        return section;
    }

    private void add(String section, String line, int number) {
        if (section == null) {
            throw bad("line " + number + ": is before the first section");
        }
        int split = WORD_SECTIONS.contains(section) ? line.lastIndexOf('=') : line.indexOf('=');
        if (split < 1) {
            throw bad("line " + number + ": must be 'key = value'");
        }
        String key = line.substring(0, split).strip();
        Line value = new Line(number, line.substring(split + 1).strip());
        if (sections.get(section).putIfAbsent(key, value) != null) {
            throw bad("line " + number + ", [" + section + "] " + key + ": is there twice");
        }
    }

    Optional<String> optional(String section, String key) {
        Line line = sections.getOrDefault(section, Map.of()).get(key);
        if (line == null) {
            return Optional.empty();
        }
        read.add(line);
        return line.value().isEmpty() ? Optional.empty() : Optional.of(line.value());
    }

    /** @throws ProblemException INVALID on {@code mapping} when it is missing or empty */
    String required(String section, String key) {
        return optional(section, key).orElseThrow(() -> bad("[" + section + "] " + key + ": is required"));
    }

    /** @return all keys and values of a section, in their order */
    Map<String, String> section(String section) {
        Map<String, String> values = new LinkedHashMap<>();
        sections.getOrDefault(section, Map.of()).forEach((key, line) -> {
            read.add(line);
            values.put(key, line.value());
        });
        return values;
    }

    /** @throws ProblemException INVALID on {@code mapping} for the first key that nobody asked for */
    void refuseUnread() {
        sections.forEach((section, keys) -> keys.forEach((key, line) -> {
            if (!read.contains(line)) {
                throw bad("line " + line.number() + ", [" + section + "] " + key + ": there is no such key");
            }
        }));
    }

    ProblemException bad(String section, String key, String detail) {
        Line line = sections.getOrDefault(section, Map.of()).get(key);
        String where = line == null ? "" : "line " + line.number() + ", ";
        return bad(where + "[" + section + "] " + key + ": " + detail);
    }

    private static ProblemException bad(String detail) {
        return Problem.invalid("mapping", "bad-mapping", detail, detail).exception();
    }
}
