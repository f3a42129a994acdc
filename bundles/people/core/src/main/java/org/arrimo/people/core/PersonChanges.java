package org.arrimo.people.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.arrimo.people.api.Person;
import org.arrimo.platform.journal.api.Change;

/** What differs between two states of a person, as the journal keeps it. */
final class PersonChanges {
    private PersonChanges() {}

    /** @param before null for somebody new */
    static List<Change> between(Person before, Person after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "login", before == null ? null : before.login(), after.login());
        add(changes, "name", before == null ? null : before.name(), after.name());
        add(
                changes,
                "email",
                before == null ? null : before.email().orElse(null),
                after.email().orElse(null));
        add(changes, "roles", before == null ? null : words(before.roles()), words(after.roles()));
        add(changes, "teams", before == null ? null : words(before.teams()), words(after.teams()));
        add(
                changes,
                "organisation",
                before == null ? null : number(before.organisation()),
                number(after.organisation()));
        add(changes, "site", before == null ? null : number(before.site()), number(after.site()));
        add(
                changes,
                "seesOrganisation",
                before == null ? null : "" + before.seesOrganisation(),
                "" + after.seesOrganisation());
        add(changes, "locale", before == null ? null : tag(before), tag(after));
        add(
                changes,
                "zone",
                before == null ? null : before.zone().getId(),
                after.zone().getId());
        add(changes, "active", before == null ? null : "" + before.active(), "" + after.active());
        return changes;
    }

    private static void add(List<Change> changes, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    private static String words(Collection<?> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .map(value -> value.toString().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private static String number(OptionalLong value) {
        return value.isPresent() ? "" + value.getAsLong() : null;
    }

    private static String tag(Person person) {
        return person.locale().map(Locale::toLanguageTag).orElse(null);
    }
}
