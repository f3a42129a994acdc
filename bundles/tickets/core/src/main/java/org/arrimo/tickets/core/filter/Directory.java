package org.arrimo.tickets.core.filter;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.arrimo.tickets.api.CustomField;

/** Whom the writer of a filter may name. */
public interface Directory {
    /**
     * @param field one that takes parties
     * @return the id of the one with exactly this login or name, if the writer sees it
     */
    OptionalLong id(Field field, String name);

    /** @return the custom fields that the writer may ask for */
    default List<CustomField> fields() {
        return List.of();
    }

    /** @return whether there is a category of this key that the writer sees */
    default boolean isCategory(String key) {
        return false;
    }

    /**
     * @return of those the writer sees some whose login or name begins so or has a word that does: what is written for
     *     them, and what people call them; in an order
     */
    List<Map.Entry<String, String>> beginning(Field field, String start, int most);
}
