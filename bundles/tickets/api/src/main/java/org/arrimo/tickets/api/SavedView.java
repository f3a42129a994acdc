package org.arrimo.tickets.api;

import java.util.Optional;

import org.arrimo.platform.api.Problem;

/**
 * A view that is kept.
 *
 * @param id a number that is never given again
 * @param version rises with every change
 * @param owner the id of the person who made it
 * @param content what it is
 * @param editable whether the actor may change it
 * @param problem why the actor can't look at it, as when a person or team it names is gone; absent if all is well
 */
public record SavedView(
        long id, long version, long owner, ViewDraft content, boolean editable, Optional<Problem> problem) {}
