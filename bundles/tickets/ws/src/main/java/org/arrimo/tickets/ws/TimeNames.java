package org.arrimo.tickets.ws;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.api.TimeSum;

/** What is called how where time is told. */
public final class TimeNames {
    private final Directory directory;
    private final Activities activities;

    public TimeNames(Directory directory, Activities activities) {
        this.directory = directory;
        this.activities = activities;
    }

    /** @return the names of those whose time it is, and of those who said it */
    public Names people(Collection<TimeEntry> entries) {
        Set<Long> persons = new HashSet<>();
        entries.forEach(entry -> persons.add(entry.person()));
        entries.forEach(entry -> persons.add(entry.changedBy()));
        return directory.ofPeople(persons);
    }

    /** @return by key the names of what is added up; nothing where the key is the name */
    public Map<String, String> sums(Actor actor, TimeSum.By by, Collection<TimeSum> sums) {
        Map<String, String> names = new HashMap<>();
        if (by == TimeSum.By.PERSON) {
            directory
                    .ofPeople(sums.stream().map(sum -> Long.valueOf(sum.key())).toList())
                    .people()
                    .forEach((id, name) -> names.put(String.valueOf(id), name));
        } else if (by == TimeSum.By.ACTIVITY) {
            for (Activity activity : activities.list(actor)) {
                names.put(String.valueOf(activity.id()), activity.name());
            }
        }
        return names;
    }
}
