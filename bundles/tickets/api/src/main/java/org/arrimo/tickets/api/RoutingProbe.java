package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A ticket that might be opened.
 *
 * @param kind what it is about
 * @param subject its subject; may be blank
 * @param contact the way it comes
 * @param organisation id of the organisation of whom it is for, if any
 * @param language the language that person chose, as a tag of BCP 47, if any
 * @param category the key of its category, if any
 * @param form the key of the form by which it is opened, if by one
 * @param at when it comes; now if absent
 * @param fields what it has in custom fields, by their keys
 * @param site id of the site where the person works for whom it is, if any
 */
public record RoutingProbe(
        Kind kind,
        String subject,
        Contact contact,
        OptionalLong organisation,
        Optional<String> language,
        Optional<String> category,
        Optional<String> form,
        Optional<Instant> at,
        Map<String, String> fields,
        OptionalLong site) {
    public RoutingProbe {
        fields = Map.copyOf(fields);
    }

    /** One without custom fields, of no site. */
    public RoutingProbe(
            Kind kind,
            String subject,
            Contact contact,
            OptionalLong organisation,
            Optional<String> language,
            Optional<String> category,
            Optional<String> form,
            Optional<Instant> at) {
        this(kind, subject, contact, organisation, language, category, form, at, Map.of(), OptionalLong.empty());
    }
}
