package org.arrimo.people.api;

import java.io.IOException;
import java.io.OutputStream;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * What is kept of a person: to take away, and to be erased. People take away their own, administrators anybody's; to
 * everybody else there is no such person. What other modules keep comes from their {@link PersonalRecords}.
 */
@ProviderType
public interface PersonalData {
    /**
     * @return all that is kept of the person, as JSON, read while it is written
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    Export export(Actor actor, long person);

    /**
     * Erases who somebody was, for good. Their account is closed at once, and in place of their name, login and address stands
     * that they were erased, in the record of what happened too; tokens, sessions, skills and absences are gone. Modules erase
     * what they wrote and keep what is counted. Of somebody who is erased already, only what was not is.
     *
     * <p>What there is much of is erased part by part. The call comes back when all is done; where it breaks off, the rest is
     * done later without being asked for, and so it is where a module is away for the moment or the caller has a transaction.
     * The end is recorded as {@code people.erased}.
     *
     * @param actor an administrator
     * @param login the person's, said again, so that nobody is erased by mistake
     * @return the person as they are now; their name is a mark free of any language, such as {@code [erased:12]}
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; INVALID on {@code login} ({@code not-the-login});
     *     CONFLICT when it would leave no active administrator ({@code last-administrator}), and what a module has against it
     */
    Person erase(Actor actor, long person, String login);

    /**
     * @return whether the person was erased, or is about to be
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    boolean erased(Actor actor, long person);

    /**
     * Something to take away.
     *
     * @param fileName letters, digits, hyphens and dots alone
     * @param mediaType its media type
     * @param content what it holds
     */
    record Export(String fileName, String mediaType, Content content) {}

    /** Writes what is taken away. */
    @FunctionalInterface
    interface Content {
        /**
         * @param out neither flushed nor closed
         * @throws IOException when it can't be written
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
