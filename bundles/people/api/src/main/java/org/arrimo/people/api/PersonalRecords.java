package org.arrimo.people.api;

import java.io.IOException;
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
     * Erases what the person wrote and made for themselves, in the caller's transaction, and keeps what is counted. Called
     * again, it does what is left to do.
     *
     * @throws org.arrimo.platform.api.ProblemException when there is something against it
     */
    void erase(Erasure erasure);
}
