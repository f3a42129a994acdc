package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Role;

/**
 * A form by which people open tickets.
 *
 * @param key what programs call it; it never changes
 * @param version rises with every change; what was answered by an older one stays
 * @param name what people choose it by
 * @param help what is said about it
 * @param kind the kind of ticket it makes
 * @param category the key of the category it gives
 * @param team the team it gives the ticket to
 * @param impact the impact it gives; MEDIUM if absent
 * @param urgency the urgency it gives; MEDIUM if absent
 * @param roles who may use it: those with one of these roles; everybody who may open tickets if this and {@code
 *     organisations} are empty
 * @param organisations or those who belong to one of these
 * @param retired nobody uses it any more
 * @param items what it asks for, in its order
 */
public record Form(
        String key,
        long version,
        Label name,
        Optional<Label> help,
        Kind kind,
        Optional<String> category,
        OptionalLong team,
        Optional<Level> impact,
        Optional<Level> urgency,
        Set<Role> roles,
        Set<Long> organisations,
        boolean retired,
        List<FormItem> items) {
    public Form {
        roles = Set.copyOf(roles);
        organisations = Set.copyOf(organisations);
        items = List.copyOf(items);
    }

    /** @return this that asks for these things instead */
    public Form withItems(List<FormItem> value) {
        return new Form(
                key, version, name, help, kind, category, team, impact, urgency, roles, organisations, retired, value);
    }
}
