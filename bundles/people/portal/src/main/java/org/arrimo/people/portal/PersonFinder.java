package org.arrimo.people.portal;

import java.util.List;
import java.util.Optional;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.portal.Finder;
import org.arrimo.platform.spi.portal.PortalRequest;

/** People by a part of their login or name. */
public final class PersonFinder implements Finder {
    private final People people;

    public PersonFinder(People people) {
        this.people = people;
    }

    @Override
    public List<Found> find(PortalRequest request, String words) {
        return people.list(request.actor(), Optional.of(words), PageRequest.first(MOST)).items().stream()
                .map(person -> new Found("/people/" + person.id(), person.name(), person.login(), "user"))
                .toList();
    }
}
