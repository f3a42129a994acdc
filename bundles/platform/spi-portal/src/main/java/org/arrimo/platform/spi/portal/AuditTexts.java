package org.arrimo.platform.spi.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells of a module's things by its texts: {@code audit.kind.<kind>} for each kind, {@code audit.type.<type>} for what
 * happened, {@code audit.field.<kind>.<field>} or {@code audit.field.<field>} for what changed, and {@code
 * audit.value.<value>} for values that are words of ours,
 * alone or in a list with commas. What has no text of its type is not told.
 */
public abstract class AuditTexts implements AuditWords {
    private static final String KIND = "audit.kind.";
    private static final String FIELD = "audit.field.";
    private static final String VALUE = "audit.value.";

    private final Texts texts;

    /** @param texts the module's texts */
    protected AuditTexts(Texts texts) {
        this.texts = texts;
    }

    /**
     * A thing that was changed.
     *
     * @param name what it is called
     * @param path where it can be looked at, if it can
     */
    public record Place(String name, Optional<String> path) {}

    /**
     * @param request who reads it
     * @param kind what it is
     * @param id which of them, empty where there is one alone
     * @return the thing, if it is still there
     */
    protected abstract Optional<Place> place(PortalRequest request, String kind, String id);

    /**
     * @param words the module's texts for the reader
     * @param line what it is a value of
     * @param field which one
     * @param value as it is recorded
     * @return it in words, if it needs other ones than {@code audit.value.<value>}
     */
    protected Optional<String> said(Words words, Line line, String field, String value) {
        return Optional.empty();
    }

    /**
     * @param words the module's texts for the reader
     * @param line what it is a field of
     * @param field which one
     * @return its name, if there is no text {@code audit.field.…} of it
     */
    protected Optional<String> called(Words words, Line line, String field) {
        return Optional.empty();
    }

    /**
     * @param line what was recorded
     * @return whether it is a matter of administration
     */
    protected boolean tells(Line line) {
        return true;
    }

    @Override
    public final Map<String, String> kinds(Locale locale) {
        Words words = texts.in(locale, ZoneOffset.UTC);
        Map<String, String> kinds = new LinkedHashMap<>();
        texts.keys(Languages.ENGLISH).stream()
                .filter(key -> key.startsWith(KIND))
                .forEach(key -> kinds.put(key.substring(KIND.length()), words.t(key)));
        return kinds;
    }

    @Override
    public final Optional<Told> told(PortalRequest request, Line line) {
        Words words = texts.in(request.locale(), request.zone());
        String type = "audit.type." + line.type();
        if (!words.has(KIND + line.kind()) || !words.has(type) || !tells(line)) {
            return Optional.empty();
        }
        Optional<Place> place = place(request, line.kind(), line.id());
        String thing = place.map(Place::name).or(() -> named(line)).orElse(line.id());
        List<Value> values = line.values().stream()
                .filter(value -> !value.before().equals(value.after()))
                .map(value -> new Value(
                        field(words, line, value.field()),
                        value.before().map(text -> value(words, line, value.field(), text)),
                        value.after().map(text -> value(words, line, value.field(), text))))
                .toList();
        return Optional.of(new Told(words.t(type), thing, place.flatMap(Place::path), values));
    }

    /** What is gone is called as the line itself calls it. */
    private static Optional<String> named(Line line) {
        return line.values().stream()
                .filter(value -> value.field().equals("name") || value.field().equals("title"))
                .findFirst()
                .flatMap(value -> value.after().or(value::before));
    }

    private String field(Words words, Line line, String field) {
        String special = FIELD + line.kind() + "." + field;
        if (words.has(special)) {
            return words.t(special);
        }
        String key = FIELD + field;
        return words.has(key) ? words.t(key) : called(words, line, field).orElse(field);
    }

    private String value(Words words, Line line, String field, String value) {
        Optional<String> special = said(words, line, field, value);
        if (special.isPresent()) {
            return special.get();
        }
        String[] parts = value.split(", ");
        return Arrays.stream(parts).allMatch(part -> words.has(VALUE + part))
                ? Arrays.stream(parts).map(part -> words.t(VALUE + part)).collect(Collectors.joining(", "))
                : time(words, value).orElse(value);
    }

    private static Optional<String> time(Words words, String value) {
        try {
            return value.endsWith("Z") ? Optional.of(words.dateTime(Instant.parse(value))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
