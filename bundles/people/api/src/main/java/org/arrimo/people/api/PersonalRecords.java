package org.arrimo.people.api;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module keeps of people. Registered as a service, it has its part in what a person takes away and in what is erased.
 * It trusts its caller, who has decided who may.
 */
@ConsumerType
public interface PersonalRecords {
    /** @return what its part is called in what is taken away, such as {@code tickets} */
    String part();

    /** @return the fields of its events whose values are names or logins of people, or have them within */
    Set<String> naming();

    /**
     * @return the fields of its events that hold what the author of the event wrote; one with a dot at its end stands for all
     *     that begin so
     */
    Set<String> texts();

    /**
     * Tells all it keeps of a person, read little by little.
     *
     * @throws IOException when it can't be written
     */
    void write(long person, PersonalSheet sheet) throws IOException;

    /**
     * Says what stands against erasing somebody, such as work that nobody else would do. Called in the transaction that closes
     * their account.
     *
     * @throws org.arrimo.platform.api.ProblemException when there is something against it
     */
    void check(long person);

    /**
     * Erases some of what the person wrote and made for themselves, in the caller's transaction, and keeps what is counted:
     * so much that others don't wait long for it. It is called again and again, each time in a transaction of its own, until
     * all is done; after a crash it goes on where it was, maybe in another version. Done again from the start it does what
     * is left to do.
     *
     * @param from where it goes on, as it said itself; nothing at the start
     * @return where to go on, at most 200 characters; nothing when all is done
     */
    Optional<String> erase(Erasure erasure, Optional<String> from);
}
