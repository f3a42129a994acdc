package org.arrimo.tickets.api;

import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * What people are writing into forms and have not sent yet: one draft for each person and form, the same in every browser,
 * its writer's alone. It is gone with the ticket the person opens by that form in the portal, in the same transaction, and
 * {@value #KEPT_DAYS} days after it was last written.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: FORBIDDEN to who may not open tickets,
 * NOT_FOUND for a form the actor may not use.
 */
@ProviderType
public interface FormDrafts {
    /** What stands for the page on which a ticket is opened without a form of the catalogue. */
    String NO_FORM = "-";

    /** So many days they stay. */
    int KEPT_DAYS = 30;

    /** The most characters of all answers together. */
    int LONGEST = 60_000;

    /**
     * @param form a form's key, or {@link #NO_FORM}
     * @return the actor's draft, if there is one
     */
    Optional<FormDraft> get(Actor actor, String form);

    /**
     * Keeps what is written in place of what was kept before. Nothing written means the same as {@link #discard}.
     *
     * @param answers by the item's key, of at most 60 letters, digits, dots and hyphens; nothing is checked
     *     against the form
     * @return what is kept now
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code answers} ({@code too-many}, {@code too-long}, {@code
     *     unknown} for what can't be a key)
     */
    Optional<FormDraft> save(Actor actor, String form, Map<String, String> answers);

    /** Forgets the actor's draft; nothing happens when there is none. */
    void discard(Actor actor, String form);
}
