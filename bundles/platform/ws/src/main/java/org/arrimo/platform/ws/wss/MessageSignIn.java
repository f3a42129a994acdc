package org.arrimo.platform.ws.wss;

import java.time.Clock;
import java.util.Optional;

import org.w3c.dom.Element;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.signin.Authenticator;
import org.arrimo.platform.spi.signin.PasswordDigest;
import org.arrimo.platform.ws.gate.Settings;

/**
 * Signing in by a message's {@code wsse:Security} header, as the UsernameToken Profile 1.1 has it. A nonce is remembered
 * only when the credentials were right, so that nobody else can fill the table or use up somebody's nonces.
 */
public final class MessageSignIn {
    private final Authenticator authenticator;
    private final Nonces nonces;
    private final Freshness freshness;

    public MessageSignIn(Authenticator authenticator, Nonces nonces, Settings settings) {
        this(authenticator, nonces, settings, Clock.systemUTC());
    }

    public MessageSignIn(Authenticator authenticator, Nonces nonces, Settings settings, Clock clock) {
        this.authenticator = authenticator;
        this.nonces = nonces;
        this.freshness = new Freshness(clock, settings.window());
    }

    /**
     * @param security the header
     * @param httpCaller who signed in over HTTP, if anybody did
     * @param source the address the message came from
     * @return who the message is from, if it or HTTP says so
     * @throws Refusal.Refused when the header can't be accepted
     */
    Optional<Actor> actor(Element security, Optional<Actor> httpCaller, String source) {
        SecurityHeader header = SecurityHeader.of(security);
        header.timestamp().ifPresent(freshness::require);
        if (header.token().isEmpty()) {
            return httpCaller;
        }
        UsernameToken token = header.token().get();
        freshness.require(token);
        Actor actor = authenticated(token, source);
        if (httpCaller.isPresent() && httpCaller.get().personId() != actor.personId()) {
            throw Refusal.invalid(
                    UsernameToken.NAME, "two-callers", "names somebody else than the Authorization header does");
        }
        if (token.nonce().isPresent()
                && !nonces.take(
                        actor.personId(),
                        token.nonce().get(),
                        token.created().orElseThrow().instant())) {
            throw Refusal.replayed();
        }
        return Optional.of(actor);
    }

    private Actor authenticated(UsernameToken token, String source) {
        try {
            return token.digested()
                    ? authenticator.digest(token.username(), proof(token), source, Actor.Via.SOAP)
                    : authenticator.secret(token.username(), token.password(), source, Actor.Via.SOAP);
        } catch (ProblemException e) {
            throw new Refusal.Refused(Refusal.of(e.problem()));
        }
    }

    private static PasswordDigest proof(UsernameToken token) {
        return new PasswordDigest(
                token.nonce().orElseThrow(), token.created().orElseThrow().text(), token.digest());
    }
}
