package org.arrimo.people.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import org.arrimo.people.core.signin.OneAtATime;
import org.arrimo.people.core.signin.Passwords;
import org.arrimo.people.core.signin.Proofs;
import org.arrimo.people.core.signin.Proofs.Proven;
import org.arrimo.people.core.signin.Throttle;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.signin.Authenticator;
import org.arrimo.platform.spi.signin.PasswordDigest;

/**
 * {@link Authenticator} over the people of the desk. A password that was right stays so for some minutes without being
 * hashed again, since programs send it with every request; a change of the password ends that at once.
 */
public final class SignIn implements Authenticator {
    private static final int LOGIN = 200;
    private static final int PASSWORD = 1_000;

    private final Credentials credentials;
    private final TokenService tokens;
    private final Actors actors;
    private final Passwords passwords;
    private final Throttle throttle;
    private final DigestTokens digestTokens;
    private final Proofs proofs = new Proofs();
    private final Proofs tokenProofs = new Proofs();
    private final OneAtATime oneAtATime = new OneAtATime();

    public SignIn(
            Credentials credentials,
            TokenService tokens,
            DigestTokens digestTokens,
            Actors actors,
            Passwords passwords,
            Throttle throttle) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.digestTokens = digestTokens;
        this.actors = actors;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Actor password(String login, String password, String source, Actor.Via via) {
        String name = name(login, password);
        Optional<Actor> remembered = remembered(name, password, source);
        if (remembered.isPresent()) {
            return remembered.get().via(via);
        }
        return oneAtATime
                .attempt(
                        name, () -> remembered(name, password, source).orElseGet(() -> attempt(name, password, source)))
                .via(via);
    }

    @Override
    public Actor secret(String login, String secret, String source, Actor.Via via) {
        String name = name(login, secret);
        Optional<Actors.Known> owner = tokens.owner(secret)
                .flatMap(actors::find)
                .filter(found -> found.actor().login().equals(name));
        return owner.isPresent()
                ? byToken(name, secret, source, owner.get()).via(via)
                : password(login, secret, source, via);
    }

    @Override
    public Actor digest(String login, PasswordDigest proof, String source, Actor.Via via) {
        String name = name(login, "");
        Optional<DigestTokens.Proven> proven = digestTokens.find(name, proof);
        Optional<Actors.Known> owner = proven.flatMap(found -> actors.find(found.person()));
        if (owner.isEmpty()) {
            throw oneAtATime.attempt(name, () -> failed(name, source));
        }
        return byToken(name, proven.get().secret(), source, owner.get()).via(via);
    }

    /** Waits as everybody does after failures, except where this token held some minutes ago. */
    private Actor byToken(String login, String secret, String source, Actors.Known owner) {
        if (tokenProofs.find(login, source, secret).isEmpty()) {
            oneAtATime.attempt(login, () -> {
                throttle.require(login, source);
                throttle.succeeded(login);
                return login;
            });
            tokenProofs.keep(login, source, secret, new Proven(owner.actor().personId(), owner.credentials()));
        }
        return owner.actor();
    }

    private ProblemException failed(String login, String source) {
        throttle.require(login, source);
        throttle.failed(login, source);
        return refused();
    }

    @Override
    public Actor token(String token, Actor.Via via) {
        if (token.length() > PASSWORD) {
            throw tokenRefused();
        }
        return tokens.owner(token)
                .flatMap(actors::find)
                .map(found -> found.actor().via(via))
                .orElseThrow(SignIn::tokenRefused);
    }

    @Override
    public Optional<Actor> person(long personId, long credentialsVersion, Actor.Via via) {
        return actors.find(personId)
                .filter(found -> found.credentials() == credentialsVersion)
                .map(found -> found.actor().via(via));
    }

    @Override
    public long credentialsVersion(long personId) {
        return actors.find(personId).map(Actors.Known::credentials).orElseThrow(SignIn::refused);
    }

    private static String name(String login, String secret) {
        if (login.length() > LOGIN || secret.length() > PASSWORD) {
            throw refused();
        }
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private Optional<Actor> remembered(String login, String password, String source) {
        return proofs.find(login, source, password)
                .flatMap(proven -> person(proven.person(), proven.credentials(), Actor.Via.SYSTEM));
    }

    private Actor attempt(String login, String password, String source) {
        throttle.require(login, source);
        Optional<Credentials.Kept> kept = credentials.of(login);
        boolean right = passwords.matches(password, kept.map(Credentials.Kept::password));
        Optional<Actors.Known> found = right ? actors.find(kept.orElseThrow().person()) : Optional.empty();
        if (found.isEmpty()) {
            throttle.failed(login, source);
            throw refused();
        }
        throttle.succeeded(login);
        renew(kept.orElseThrow(), password);
        Actor actor = found.get().actor();
        proofs.keep(
                login,
                source,
                password,
                new Proven(actor.personId(), found.get().credentials()));
        return actor;
    }

    /** A hash of weaker parameters than today's is replaced while the password is at hand. */
    private void renew(Credentials.Kept kept, String password) {
        if (passwords.outdated(kept.password())) {
            credentials.replace(kept, passwords.hash(password));
        }
    }

    private static ProblemException tokenRefused() {
        return Problem.of(
                        Problem.Kind.UNAUTHENTICATED,
                        "bad-credentials",
                        "The token is not known, was revoked or has ended.")
                .exception();
    }

    private static ProblemException refused() {
        return Problem.of(
                        Problem.Kind.UNAUTHENTICATED, "bad-credentials", "The login and password do not fit together.")
                .exception();
    }
}
