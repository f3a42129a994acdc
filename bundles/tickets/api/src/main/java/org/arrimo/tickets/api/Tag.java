package org.arrimo.tickets.api;

import java.util.List;

/**
 * A word the desk puts on tickets.
 *
 * @param name as it was first written; upper and lower case name the same tag
 * @param tickets how many have it
 * @param synonyms other words for it, by name
 */
public record Tag(String name, long tickets, List<String> synonyms) {
    public Tag {
        synonyms = List.copyOf(synonyms);
    }
}
