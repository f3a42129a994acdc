package org.arrimo.people.core.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.arrimo.people.core.Actors;
import org.arrimo.people.core.Credentials;
import org.arrimo.people.core.TokenService;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.signin.Authenticator;

/**
 * {@link Authenticator} over the people of the desk. A password that was right stays so for some minutes without being
 * hashed again, since programs send it with every request; a change of the password ends that at once.
 */
public final class SignIn implements Authenticator {
    private static final int LOGIN = 200;
    private static final int PASSWORD = 1_000;
    private static final int LOCKS = 256;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final Credentials credentials;
    private final TokenService tokens;
    private final Actors actors;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SecretKeySpec key = freshKey();
    private final Object[] locks = new Object[LOCKS];
    private final Cache<String, Proven> proven =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    private record Proven(long person, long credentials) {}

    public SignIn(Credentials credentials, TokenService tokens, Actors actors, Passwords passwords, Throttle throttle) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.actors = actors;
        this.passwords = passwords;
        this.throttle = throttle;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    @Override
    public Actor password(String login, String password, String source, Actor.Via via) {
        if (login.length() > LOGIN || password.length() > PASSWORD) {
            throw refused();
        }
        String name = login.strip().toLowerCase(Locale.ROOT);
        String proof = proof(name, password);
        Optional<Actor> remembered = remembered(proof);
        if (remembered.isPresent()) {
            return remembered.get().via(via);
        }
        // One attempt at a login at a time: many at once would outrun the count.
        synchronized (locks[Math.floorMod(name.hashCode(), LOCKS)]) {
            return remembered(proof)
                    .orElseGet(() -> attempt(name, password, source, proof))
                    .via(via);
        }
    }

    @Override
    public Actor token(String token, Actor.Via via) {
        if (token.length() > PASSWORD) {
            throw refused();
        }
        return tokens.owner(token)
                .flatMap(actors::find)
                .map(found -> found.actor().via(via))
                .orElseThrow(SignIn::refused);
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

    private Optional<Actor> remembered(String proof) {
        Proven known = proven.getIfPresent(proof);
        return known == null ? Optional.empty() : person(known.person(), known.credentials(), Actor.Via.SYSTEM);
    }

    private Actor attempt(String login, String password, String source, String proof) {
        throttle.require(login, source);
        Optional<Credentials.Kept> kept = credentials.of(login);
        boolean right = passwords.matches(password, kept.map(Credentials.Kept::password));
        Optional<Actors.Known> found = right ? actors.find(kept.orElseThrow().person()) : Optional.empty();
        if (found.isEmpty()) {
            throttle.failed(login, source);
            throw refused();
        }
        throttle.succeeded(login);
        Actor actor = found.get().actor();
        proven.put(proof, new Proven(actor.personId(), found.get().credentials()));
        return actor;
    }

    /** What is remembered tells nothing about the password: its key ends with this process. */
    private String proof(String login, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(login.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static SecretKeySpec freshKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static ProblemException refused() {
        return Problem.of(
                        Problem.Kind.UNAUTHENTICATED, "bad-credentials", "The login and password do not fit together.")
                .exception();
    }
}
