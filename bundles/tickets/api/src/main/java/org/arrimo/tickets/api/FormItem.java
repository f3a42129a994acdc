package org.arrimo.tickets.api;

import java.util.Optional;
import java.util.Set;

/**
 * One thing on a form.
 *
 * @param kind what it is
 * @param key of a field the custom field's; of what every ticket has {@code subject}, {@code description} or {@code
 *     attachments}; of a section its own
 * @param name what people read; if absent, what the custom field is called
 * @param help what is said below it
 * @param required whether it must be answered while it is shown; files never must
 * @param preset what it holds until somebody answers, written as its {@link FieldType} says
 * @param when when it is shown; always if absent
 * @param check what a text must look like
 * @param least of a text the fewest characters, of a number or day the lowest; written as such
 * @param most likewise, the most
 */
public record FormItem(
        ItemKind kind,
        String key,
        Optional<Label> name,
        Optional<Label> help,
        boolean required,
        Optional<String> preset,
        Optional<When> when,
        TextCheck check,
        Optional<String> least,
        Optional<String> most) {
    /** What stands on a form. */
    public enum ItemKind {
        /** A heading for what follows, up to the next one; where it is not shown, none of that is. */
        SECTION,
        /** The ticket's subject; without one, a ticket has the form's name as its subject. */
        SUBJECT,
        /** The ticket's description. */
        DESCRIPTION,
        /** Files. */
        ATTACHMENTS,
        /** A custom field. */
        FIELD
    }

    /** What a text must look like. */
    public enum TextCheck {
        /** Anything. */
        ANY,
        /** An address for e-mail. */
        EMAIL,
        /** A telephone number of 5 to 15 digits, with spaces, brackets, points, hyphens and a plus sign. */
        PHONE,
        /** An IP address of version 4 or 6. */
        IP
    }

    /**
     * When something is shown: when a custom field that stands above it is shown and holds one of these.
     *
     * @param key the field's
     * @param values written as its {@link FieldType} says
     */
    public record When(String key, Set<String> values) {
        public When {
            values = Set.copyOf(values);
        }
    }

    /** One that is always shown, and asks for no more than an answer. */
    public static FormItem of(ItemKind kind, String key, boolean required) {
        return new FormItem(
                kind,
                key,
                Optional.empty(),
                Optional.empty(),
                required,
                Optional.empty(),
                Optional.empty(),
                TextCheck.ANY,
                Optional.empty(),
                Optional.empty());
    }
}
