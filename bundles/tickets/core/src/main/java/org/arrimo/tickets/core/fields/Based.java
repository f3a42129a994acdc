package org.arrimo.tickets.core.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Conflict;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldValue;

/**
 * On what a change of custom fields is based.
 *
 * @param versioned whether a version was read at all, or whatever there is is to be changed
 * @param now what the ticket has, by the field's key
 * @param since the keys of those that were set since the version that was read
 * @param read what was read in some of them; it counts instead of the version
 * @param locale of the person, who is told both values
 */
record Based(
        boolean versioned,
        Map<String, String> now,
        Set<String> since,
        Map<String, Optional<String>> read,
        Locale locale) {
    /**
     * @throws ProblemException PRECONDITION_REQUIRED for one of the desk alone that has something, if it was not said what
     *     was read in it: the version does not tell; STALE when one of them was set otherwise since, naming each with both values
     */
    void requireUntouched(Map<CustomField, Optional<Held>> wanted) {
        List<Conflict> conflicts = new ArrayList<>();
        wanted.forEach((field, held) -> {
            Optional<String> yours = held.map(Held::said);
            Optional<String> theirs = Optional.ofNullable(now.get(field.key()));
            if (versioned && !yours.equals(theirs) && theirs.isPresent()) {
                requireKnown(field);
            }
            if (!yours.equals(theirs) && isTouched(field.key(), theirs)) {
                conflicts.add(
                        new Conflict(FieldsOfTickets.NAMED + field.key(), shown(field, yours), shown(field, theirs)));
            }
        });
        if (!conflicts.isEmpty()) {
            throw Problem.stale(conflicts).exception();
        }
    }

    private void requireKnown(CustomField field) {
        if (!field.open() && !read.containsKey(field.key())) {
            throw new Problem(
                            Problem.Kind.PRECONDITION_REQUIRED,
                            "read-required",
                            "This field has something already: say in read what you read in it.",
                            Optional.of(FieldsOfTickets.NAMED + field.key()),
                            List.of())
                    .exception();
        }
    }

    private boolean isTouched(String key, Optional<String> theirs) {
        return read.containsKey(key)
                ? !read.get(key).filter(text -> !text.isBlank()).equals(theirs)
                : since.contains(key);
    }

    private Optional<String> shown(CustomField field, Optional<String> value) {
        return new FieldValue(field, value).shown(locale);
    }
}
