package org.arrimo.tickets.portal;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What the ids on a page are called.
 *
 * @param people names of persons by id
 * @param teams names of teams by id
 * @param organisations names of organisations by id
 * @param unknown what somebody is called whose name is not there
 * @param desk what the desk is called where it speaks by itself
 */
public record Names(
        Map<Long, String> people,
        Map<Long, String> teams,
        Map<Long, String> organisations,
        String unknown,
        String desk) {
    private static final long SYSTEM = 0;

    /** @return the person's name */
    public String person(long id) {
        return people.getOrDefault(id, id == SYSTEM ? desk : unknown);
    }

    /** @return the person's name, or nothing to show */
    public String person(OptionalLong id) {
        return id.isPresent() ? person(id.getAsLong()) : "";
    }

    /** @return the team's name, or nothing to show */
    public String team(OptionalLong id) {
        return id.isPresent() ? teams.getOrDefault(id.getAsLong(), "#" + id.getAsLong()) : "";
    }

    /** @return the organisation's name, or nothing to show */
    public String organisation(OptionalLong id) {
        return id.isPresent() ? organisations.getOrDefault(id.getAsLong(), "#" + id.getAsLong()) : "";
    }
}
