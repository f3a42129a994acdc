package org.arrimo.tickets.api;

import java.util.List;

/**
 * A checklist to be put on tickets.
 *
 * @param id a number that is never given again
 * @param version rises with every change
 * @param name what it is called, on one line; no two have the same
 * @param items what is to be done, in order
 */
public record ChecklistTemplate(long id, long version, String name, List<String> items) {
    public ChecklistTemplate {
        items = List.copyOf(items);
    }
}
