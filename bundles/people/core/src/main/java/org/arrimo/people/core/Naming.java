package org.arrimo.people.core;

import java.util.Comparator;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.arrimo.people.api.Erasure;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;

/** What the record says from now on of somebody who is erased. */
final class Naming implements BiFunction<Entry, Change, Change> {
    private final Erasure erasure;
    private final Set<String> fields;
    private final Set<String> texts;
    private final Pattern names;

    /**
     * @param fields that name people
     * @param texts fields that hold what the author wrote; with a dot at the end all that begin so
     */
    Naming(Erasure erasure, Set<String> fields, Set<String> texts) {
        this.erasure = erasure;
        this.fields = fields;
        this.texts = texts;
        this.names = Pattern.compile(erasure.unmistakable().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<=^|[;,] |[0-9]\\. )(?:", ")(?=$|[;,] )")));
    }

    @Override
    public Change apply(Entry entry, Change change) {
        if (entry.actorId() == erasure.person() && isText(change.field())) {
            return new Change(change.field(), erased(change.before()), erased(change.after()));
        }
        boolean names = fields.contains(change.field());
        return new Change(change.field(), told(names, change.before()), told(names, change.after()));
    }

    private boolean isText(String field) {
        return texts.contains(field) || texts.stream().anyMatch(text -> text.endsWith(".") && field.startsWith(text));
    }

    private static String erased(String value) {
        return value == null ? null : Erasure.ERASED;
    }

    /** Whatever else is said may call them by their names. */
    private String told(boolean names, String value) {
        return erasure.nameless(names ? named(value) : value);
    }

    private String named(String value) {
        return value == null || value.isEmpty() || erasure.unmistakable().isEmpty()
                ? value
                : names.matcher(value).replaceAll(Matcher.quoteReplacement(erasure.placeholder()));
    }
}
