package org.arrimo.tickets.core.record;

import java.util.Map;

/**
 * What people, teams and organisations are called at the moment something is recorded.
 *
 * @param people names by id
 * @param teams names by id
 * @param organisations names by id
 */
public record Names(Map<Long, String> people, Map<Long, String> teams, Map<Long, String> organisations) {
    String person(long id) {
        return people.getOrDefault(id, "person:" + id);
    }

    String team(long id) {
        return teams.getOrDefault(id, "team:" + id);
    }

    String organisation(long id) {
        return organisations.getOrDefault(id, "organisation:" + id);
    }
}
