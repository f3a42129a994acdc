package org.arrimo.platform.spi.signin;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What an edge of the house keeps of people who came in by it, such as the answers they were given. Registered as a service,
 * it is told whom to forget.
 */
@ConsumerType
public interface Traces {
    /**
     * Forgets all that is kept of somebody who is erased, in the caller's transaction. They can't sign in any more. Called
     * again, it does what is left to do.
     *
     * @param personId who
     */
    void forget(long personId);
}
