package org.arrimo.people.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/** The API tokens of the actor: each stands for the actor, with the actor's roles, until it is revoked or expires. */
@ProviderType
public interface Tokens {
    /** @return the actor's own tokens, newest first */
    List<Token> mine(Actor actor);

    /**
     * @param expires when it ends, in the future, or nothing
     * @return the token with its secret, which is shown this once and kept only as a hash
     */
    Issued issue(Actor actor, String label, Optional<Instant> expires);

    /** @throws org.arrimo.platform.api.ProblemException NOT_FOUND for a token that is not the actor's */
    void revoke(Actor actor, long id);

    /**
     * A fresh token.
     *
     * @param token what is kept
     * @param secret what the client sends as {@code Authorization: Bearer}
     */
    record Issued(Token token, String secret) {}
}
