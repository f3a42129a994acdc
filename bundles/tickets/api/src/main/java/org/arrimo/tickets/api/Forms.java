package org.arrimo.tickets.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * The catalogue of forms by which tickets are opened. Who may open a ticket uses the forms that are for everybody, for
 * one of their roles or for their organisation; any other is to them as if it were not there. Administrators read and
 * write all of them. Every operation throws a {@link org.arrimo.platform.api.ProblemException}: FORBIDDEN to who may
 * neither, NOT_FOUND for a form there is not.
 */
@ProviderType
public interface Forms {
    /** So many there can be, retired ones included. */
    int MOST = 200;

    /** So many things a form can have on it. */
    int MOST_ITEMS = 60;

    /** The most characters of a name. */
    int LONGEST_NAME = 100;

    /** The most characters of a help text. */
    int LONGEST_HELP = 500;

    /** @return the forms the actor may use, by their English names */
    List<Form> catalogue(Actor actor);

    /**
     * @param answers by the item's key; what is not answered yet may be missing, and what is wrong is left alone
     * @return a form the actor may use, as it stands to these answers
     */
    FormSheet sheet(Actor actor, String key, Map<String, String> answers);

    /**
     * Opens a ticket by a form the actor may use. What is not shown, given the other answers, is neither required nor
     * taken; a missing answer is what the item holds until somebody answers, and an empty one is none.
     *
     * @param answers by the item's key, written as its {@link FieldType} says
     * @param requester for whom; the actor if absent
     * @param files ids of {@link StagedFiles} of the actor's, which are public files of the ticket from then on; others can
     *     be attached afterwards
     * @return the new ticket
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code answers.KEY}: {@code unknown} for what is not on
     *     the form, {@code required} (of files too), {@code too-short}, {@code too-long}, {@code too-low}, {@code too-high}, {@code
     *     not-an-email}, {@code not-a-phone}, {@code not-an-ip}, or as in {@link TicketFields#change}; INVALID on {@code
     *     files} ({@code no-such-file}); and as in {@link Tickets#open}
     */
    Ticket open(Actor actor, String key, Map<String, String> answers, OptionalLong requester, Set<Long> files);

    /** Opens one without files. */
    default Ticket open(Actor actor, String key, Map<String, String> answers, OptionalLong requester) {
        return open(actor, key, answers, requester, Set.of());
    }

    /**
     * @return the form by which a ticket was opened, as it was then; nothing if it was opened otherwise
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND for a ticket the actor does not see
     */
    Optional<Form> of(Actor actor, TicketNumber number);

    /** @return all forms, for administrators, by their English names */
    List<Form> all(Actor actor);

    /** @return one of them */
    Form get(Actor actor, String key);

    /**
     * @param form the new one, its version being without meaning; key as that of a category ({@link Categories#add});
     *     at most {@value #MOST_ITEMS} items, none of them twice
     * @return the new form
     * @throws org.arrimo.platform.api.ProblemException INVALID on the part that is wrong, of an item on {@code
     *     items.KEY}: {@code condition-order} when it waits for a field that does not stand above it, itself included;
     *     CONFLICT on {@code key} ({@code taken}), or ({@code too-many-forms})
     */
    Form add(Actor actor, Form form);

    /**
     * Changes a form; what was answered by it stays, with the form as it was.
     *
     * @param version the version that was read, or nothing to change whatever there is
     * @param form as it is to be
     * @return the form as it is now
     * @throws org.arrimo.platform.api.ProblemException as {@link #add}; STALE
     */
    Form change(Actor actor, OptionalLong version, Form form);
}
