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
     * As {@link #password}, for protocols of programs that send a name with every secret: an API token of that person is
     * taken as well.
     *
     * @param login the name, at most 200 characters
     * @param secret the password or an API token of theirs, at most 1,000 characters
     * @param source where the attempt comes from (an address), to slow down guessing
     * @param via the way in
     * @return who it is
     * @throws org.arrimo.platform.api.ProblemException as {@link #password} does
     */
    Actor secret(String login, String secret, String source, Actor.Via via);

    /**
     * As {@link #password}, for whoever proves to know a secret without sending it. Only API tokens that were issued for
     * this can be proven so, since of every other secret no more than a hash is kept. Whether the proof is fresh, and was
     * not seen before, is for the caller to find out.
     *
     * @param login the name, at most 200 characters
     * @param proof what was sent in the secret's place
     * @param source where the attempt comes from (an address), to slow down guessing
     * @param via the way in
     * @return who it is
     * @throws org.arrimo.platform.api.ProblemException as {@link #password} does, and the same for a token that was
     *     revoked, has ended or was not issued for this
     */
    Actor digest(String login, PasswordDigest proof, String source, Actor.Via via);

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
