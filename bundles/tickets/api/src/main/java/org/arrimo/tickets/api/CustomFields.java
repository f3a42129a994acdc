package org.arrimo.tickets.api;

import java.util.List;
import java.util.OptionalLong;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * The fields that administrators gave to tickets. Staff read them; administrators write them. Every operation throws a
 * {@link org.arrimo.platform.api.ProblemException}: FORBIDDEN to everybody else, NOT_FOUND for a field there is not.
 */
@ProviderType
public interface CustomFields {
    /** So many there can be, retired ones included. */
    int MOST = 200;

    /** The most characters of a key. */
    int LONGEST_KEY = 40;

    /** The most characters of a name. */
    int LONGEST_NAME = 100;

    /** So many options a choice can have. */
    int MOST_OPTIONS = 100;

    /** @return all of them, by their English names */
    List<CustomField> list(Actor actor);

    /** @return one of them */
    CustomField get(Actor actor, String key);

    /**
     * @param field the new one, its version being without meaning; key as that of a category
     *     ({@link Categories#add}), and none of {@code subject}, {@code description} and {@code attachments}; options as
     *     keys of their own, 1 to {@value #MOST_OPTIONS} for a choice and none for another type
     * @return the new field
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code key}, {@code name}, {@code type} or {@code
     *     options}; CONFLICT on {@code key} ({@code taken}), or ({@code too-many-fields})
     */
    CustomField add(Actor actor, CustomField field);

    /**
     * Calls it otherwise, offers other options, shows it to others, retires it or takes it into use again. What tickets
     * have stays, be it no option any more.
     *
     * @param version the version that was read, or nothing to change whatever there is
     * @param field as it is to be
     * @return the field as it is now
     * @throws org.arrimo.platform.api.ProblemException as {@link #add}; CONFLICT on {@code type} ({@code fixed}); STALE
     */
    CustomField change(Actor actor, OptionalLong version, CustomField field);
}
