package org.arrimo.people.api;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Erased;

/**
 * Somebody who is being erased.
 *
 * @param person who
 * @param names the names, logins and addresses they had
 * @param unmistakable which of these are nobody else's
 */
public record Erasure(long person, Set<String> names, Set<String> unmistakable) {
    /** What stands in place of what a person wrote. */
    public static final String ERASED = Erased.TEXT;

    /** The names are copied. */
    public Erasure {
        names = Set.copyOf(names);
        unmistakable = Set.copyOf(unmistakable);
    }

    /** @return what they are called from now on: a mark that is put into words where people read it */
    public String placeholder() {
        return Erased.person(person);
    }

    /**
     * @return by what others may have called them in what they wrote: of what is nobody else's the addresses and the names of
     *     several words, and logins with {@code @} before them. A single word may mean anything.
     */
    public Set<String> called() {
        return unmistakable.stream()
                .map(name -> name.contains(" ") || name.contains("@") ? name : "@" + name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return a text that somebody else wrote, with the placeholder wherever it {@link #called} this person something */
    public String nameless(String text) {
        Set<String> called = called();
        if (text == null || called.isEmpty()) {
            return text;
        }
        String any = called.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(placeholder()));
    }
}
