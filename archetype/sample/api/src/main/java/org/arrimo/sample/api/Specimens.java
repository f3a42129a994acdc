package org.arrimo.sample.api;

import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/**
 * The specimens. Staff see them; agents, leads and administrators add and change them. To anybody else there is no such
 * thing.
 */
@ProviderType
public interface Specimens {
    /**
     * Adds one.
     *
     * @param actor who asks
     * @param draft what it is to be
     * @return it, with its number
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN; INVALID, naming the field
     */
    Specimen add(Actor actor, SpecimenDraft draft);

    /**
     * Reads one.
     *
     * @param actor who asks
     * @param id its number
     * @return it, as it is now
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND, also for who may not see it
     */
    Specimen get(Actor actor, long id);

    /**
     * Lists them, newest first.
     *
     * @param actor who asks
     * @param page which of them
     * @return those the actor may see
     */
    Page<Specimen> list(Actor actor, PageRequest page);

    /**
     * Changes one. What is the same as before is not recorded as a change.
     *
     * @param actor who asks
     * @param id its number
     * @param version the version that was read; empty for whatever there is now
     * @param draft what it is to be
     * @return it, as it is now
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; STALE when somebody else changed it since;
     *     INVALID, naming the field
     */
    Specimen change(Actor actor, long id, OptionalLong version, SpecimenDraft draft);
}
