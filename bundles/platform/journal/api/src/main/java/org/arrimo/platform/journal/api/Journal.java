package org.arrimo.platform.journal.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/** The record of what happened. It trusts its caller: a module's core asks it, after deciding who may. */
@ProviderType
public interface Journal {
    /**
     * Records an event in the caller's transaction: both are kept or neither.
     *
     * @param actor who did it
     * @param event what happened
     * @throws IllegalStateException when the caller has no transaction
     */
    default void append(Actor actor, Event event) {
        append(List.of(new Authored(actor.personId(), actor.name(), actor.via(), event)));
    }

    /**
     * Records many events at once, each with its own author, in the caller's transaction and in the given order.
     *
     * @throws IllegalStateException when the caller has no transaction
     */
    void append(List<Authored> events);

    /**
     * @param subject what the events happened to
     * @param internal whether to include those for staff only
     * @param page which of them
     * @return its history by time of happening, then by order of appending, oldest first
     */
    Page<Entry> history(String subject, boolean internal, PageRequest page);

    /**
     * @param origins where events would come from
     * @return those of them that are in the record already
     */
    Set<String> known(Collection<String> origins);

    /**
     * An event and who did it.
     *
     * @param actorId the person, 0 for the system
     * @param actorName the person's name at that time
     * @param via the way it came in
     * @param event what happened
     */
    record Authored(long actorId, String actorName, Actor.Via via, Event event) {}
}
