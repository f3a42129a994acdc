package org.arrimo.tickets.core.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;

/** Reads a mapping's text; the shipped {@code servicenow.mapping} describes the form. */
final class MappingReader {
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String EMPTY = "(empty)";
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');

    private final MappingLines lines;

    private MappingReader(MappingLines lines) {
        this.lines = lines;
    }

    /** @throws ProblemException INVALID on {@code mapping}, naming the line and the key */
    static Mapping read(String text) {
        MappingLines lines = MappingLines.of(text);
        Mapping mapping = new MappingReader(lines).mapping();
        lines.refuseUnread();
        return mapping;
    }

    private Mapping mapping() {
        Map<Field, String> columns = columns();
        return new Mapping(
                source(),
                oneOf("file", "separator", SEPARATORS, "comma"),
                charset(),
                none(),
                dates(),
                columns,
                list("ticket", "subject", null),
                word(Kind.class, "ticket", "kind", "incident"),
                roles("requester-roles", "requester"),
                roles("agent-roles", "agent"),
                list("people", "agents", ""),
                lines.optional("people", "unknown").orElse("Unknown"),
                words(State.class, "state", columns.containsKey(Field.STATE)),
                words(Priority.class, "priority", columns.containsKey(Field.PRIORITY)),
                words(Level.class, "impact", columns.containsKey(Field.IMPACT)),
                words(Level.class, "urgency", columns.containsKey(Field.URGENCY)),
                words(Contact.class, "contact", columns.containsKey(Field.CONTACT)),
                words("category", columns.containsKey(Field.CATEGORY), (word, key) -> key));
    }

    private String source() {
        String source = lines.required("file", "source");
        if (!SOURCE.matcher(source).matches()) {
            throw lines.bad("file", "source", "must be 1 to 40 lower case letters, digits and hyphens");
        }
        return source;
    }

    private Charset charset() {
        try {
            return Charset.forName(lines.optional("file", "charset").orElse("UTF-8"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw lines.bad("file", "charset", "is no known character set");
        }
    }

    private List<String> none() {
        return list("file", "none", EMPTY).stream()
                .map(word -> word.equals(EMPTY) ? "" : word)
                .toList();
    }

    private DateForm dates() {
        String pattern = lines.required("file", "dates");
        ZoneId zone;
        try {
            zone = ZoneId.of(lines.optional("file", "zone").orElse("UTC"));
        } catch (DateTimeException e) {
            throw lines.bad("file", "zone", "is no known time zone");
        }
        try {
            return new DateForm(pattern, zone);
        } catch (IllegalArgumentException e) {
            throw lines.bad("file", "dates", "is no form of a date: " + e.getMessage());
        }
    }

    private Map<Field, String> columns() {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (field.required()) {
                columns.put(field, lines.required("ticket", field.key()));
            } else {
                lines.optional("ticket", field.key()).ifPresent(column -> columns.put(field, column));
            }
        }
        return columns;
    }

    private Set<Role> roles(String key, String usual) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : list("people", key, usual)) {
            Role role = parse(Role.class, word, "people", key);
            if (role == Role.ADMIN) {
                throw lines.bad("people", key, "can't make administrators");
            }
            roles.add(role);
        }
        return roles;
    }

    private <E extends Enum<E>> Vocabulary<E> words(Class<E> type, String section, boolean needed) {
        return words(section, needed, (word, ours) -> parse(type, ours, section, word));
    }

    private <E> Vocabulary<E> words(String section, boolean needed, BiFunction<String, String, E> value) {
        Map<String, E> words = new LinkedHashMap<>();
        lines.section(section)
                .forEach((word, ours) -> words.put(word.equals(EMPTY) ? "" : word, value.apply(word, ours)));
        if (needed && words.isEmpty()) {
            throw Problem.invalid(
                            "mapping",
                            "bad-mapping",
                            "needs a section [" + section + "], because [ticket] names a column for it")
                    .exception();
        }
        return new Vocabulary<>(words);
    }

    private List<String> list(String section, String key, String usual) {
        String text = usual == null
                ? lines.required(section, key)
                : lines.optional(section, key).orElse(usual);
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\|", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private <E extends Enum<E>> E word(Class<E> type, String section, String key, String usual) {
        return parse(type, lines.optional(section, key).orElse(usual), section, key);
    }

    private <E extends Enum<E>> E parse(Class<E> type, String text, String section, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> Wire.name(value).equals(text))
                .findFirst()
                .orElseThrow(() -> lines.bad(
                        section,
                        key,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Wire::name)
                                                .toList())));
    }

    private <T> T oneOf(String section, String key, Map<String, T> values, String usual) {
        T value = values.get(lines.optional(section, key).orElse(usual));
        if (value == null) {
            throw lines.bad(
                    section,
                    key,
                    "must be one of "
                            + String.join(
                                    ", ", values.keySet().stream().sorted().toList()));
        }
        return value;
    }
}
