package org.arrimo.tickets.api;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * The custom fields of tickets. Whoever sees a ticket sees those of its fields that are open, who reads private notes all
 * of them; the desk sets them. Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND for a
 * ticket the actor does not see.
 */
@ProviderType
public interface TicketFields {
    /** @return what the ticket has in its custom fields */
    FieldSheet of(Actor actor, TicketNumber number);

    /** Sets what is given; as the longer form, of which nothing but the version was read. */
    default FieldSheet change(
            Actor actor, TicketNumber number, OptionalLong version, Map<String, Optional<String>> values) {
        return change(actor, number, version, Map.of(), values);
    }

    /**
     * Sets what is given; an inner empty, or an empty text, takes a value away. The ticket's version rises when an open
     * field became another; fields for the desk alone leave it, as private notes do. Two who read the same and set
     * different fields both win; of two who set the same field otherwise, the second is told.
     *
     * @param version the ticket's version that was read, or nothing to change whatever there is. It tells of the
     *     open fields alone
     * @param read what was read in the fields that are set, by their keys; for these it counts instead of the version, and
     *     it is the one way to know of fields for the desk alone, of which those that have something can't be set to
     *     something else without. Those that are not set do not matter
     * @param values by the field's key
     * @return what the ticket has now
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN; STALE when a field was set otherwise since, with its
     *     {@code conflicts}, or when what changed since that version is not known; PRECONDITION_REQUIRED on {@code
     *     fields.KEY} ({@code read-required}) when a version is given but not what was read in a field for the desk alone
     *     that has something; CONFLICT ({@code merged}); INVALID on
     *     {@code fields.KEY}: {@code unknown} for a field there is not or that is retired, {@code not-decimal}, {@code
     *     not-a-date}, {@code not-one-of}, {@code too-long}, {@code control-characters}
     */
    FieldSheet change(
            Actor actor,
            TicketNumber number,
            OptionalLong version,
            Map<String, Optional<String>> read,
            Map<String, Optional<String>> values);
}
