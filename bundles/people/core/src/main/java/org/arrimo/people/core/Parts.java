package org.arrimo.people.core;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.arrimo.people.api.PersonalRecords;

/** What is kept of people by this module and by all that are there at the moment. */
final class Parts {
    private final PersonalRecords own;
    private final List<PersonalRecords> others;

    /** @param others may change at any time */
    Parts(PersonalRecords own, List<PersonalRecords> others) {
        this.own = own;
        this.others = others;
    }

    /** @return this module's own first, the others by name */
    List<PersonalRecords> all() {
        return Stream.concat(Stream.of(own), others.stream().sorted(Comparator.comparing(PersonalRecords::part)))
                .toList();
    }
}
