package org.arrimo.tickets.api;

import java.util.List;
import java.util.Optional;

/**
 * What a ticket is about and has in its custom fields, as one actor sees it.
 *
 * @param version the ticket's
 * @param category the key of its category, if it has one
 * @param form the form by which it was opened, if it was
 * @param settable whether the actor may set all this
 * @param values those that were set, and for those who may set them the others in use too; by their English names
 */
public record FieldSheet(
        long version, Optional<String> category, Optional<FormName> form, boolean settable, List<FieldValue> values) {
    public FieldSheet {
        values = List.copyOf(values);
    }
}
