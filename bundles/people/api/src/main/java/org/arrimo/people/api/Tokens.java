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

    /**
     * As {@link #issue}, for programs that prove to know the secret without sending it (WS-Security's PasswordDigest). The
     * secret is kept encrypted beside its hash, under a key in a file of this node.
     *
     * @param label what its owner calls it, 1 to 100 characters
     * @param expires when it ends, in the future, or nothing
     * @return the token with its secret, which is shown this once
     * @throws org.arrimo.platform.api.ProblemException CONFLICT when this node does not have the key under which the
     *     secrets of earlier tokens are kept
     */
    Issued issueForDigest(Actor actor, String label, Optional<Instant> expires);

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
