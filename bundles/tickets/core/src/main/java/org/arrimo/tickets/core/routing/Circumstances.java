package org.arrimo.tickets.core.routing;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;

/**
 * All that a rule can ask of a new ticket.
 *
 * @param kind what it is about
 * @param subject its subject
 * @param contact the way it came
 * @param organisation whom it is for belongs to, if known
 * @param site where that person works, if known; asked only when a rule wants to know
 * @param language that person's, if they chose one; asked only when a rule wants to know
 * @param categories the keys of its category and of those above it
 * @param form the key of the form by which it is opened, if by one
 * @param fields what it has in custom fields, by their keys
 * @param at when it comes, in the desk's zone
 */
public record Circumstances(
        Kind kind,
        String subject,
        Contact contact,
        OptionalLong organisation,
        Supplier<OptionalLong> site,
        Supplier<Optional<String>> language,
        Set<String> categories,
        Optional<String> form,
        Map<String, String> fields,
        ZonedDateTime at) {}
