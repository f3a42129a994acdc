package org.arrimo.platform.spi.signin;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/** Turns credentials into an {@link Actor}. An unknown name costs and answers the same as a wrong password. */
@ProviderType
public interface Authenticator {
    /**
     * @param login the name, at most 200 characters
     * @param password the password, at most 1,000 characters
     * @param source where the attempt comes from (an address), to slow down guessing
     * @param via the way in
     * @return who it is
     * @throws org.arrimo.platform.api.ProblemException UNAUTHENTICATED for wrong credentials and for a locked or
     *     inactive account alike; TOO_MANY when attempts from this source or on this name must wait
     */
    Actor password(String login, String password, String source, Actor.Via via);

    /**
     * @param token an API token as it was shown once
     * @param via the way in
     * @return who it is
     * @throws org.arrimo.platform.api.ProblemException UNAUTHENTICATED
     */
    Actor token(String token, Actor.Via via);

    /**
     * @param personId somebody who signed in before
     * @param via the way in
     * @return who that is now, or nothing when the account was closed or its credentials were changed after {@code
     *     credentialsVersion}
     */
    Optional<Actor> person(long personId, long credentialsVersion, Actor.Via via);

    /**
     * @return a number that changes when the person's password is changed or the account is closed, so that sessions
     *     begun before end
     */
    long credentialsVersion(long personId);
}
