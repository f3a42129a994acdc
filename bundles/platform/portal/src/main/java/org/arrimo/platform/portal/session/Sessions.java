package org.arrimo.platform.portal.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.signin.Authenticator;

/**
 * Who is signed in. The browser holds a random token of 32 bytes, the database its hash. A session ends when it was not
 * used for the idle time, at the end of its absolute time, at sign-out, and when the person's credentials change.
 */
public final class Sessions {
    private static final int TOKEN_BYTES = 32;
    private static final Duration TOUCH = Duration.ofMinutes(1);
    private static final Duration SWEEP = Duration.ofHours(1);
    /** How long another node may still answer a session that was ended here. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final int MOST_REMEMBERED = 5_000;
    private static final int MOST_TOLD = 100;
    private static final String FORM = "[0-9a-f]{64}";

    private final SessionStore store;
    private final Supplier<Authenticator> authenticator;
    private final Duration idle;
    private final Duration absolute;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Remembered> memory = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    /**
     * @param idle how long a session lasts that is not used
     * @param absolute how long any session lasts
     */
    public Sessions(
            SessionStore store, Supplier<Authenticator> authenticator, Duration idle, Duration absolute, Clock clock) {
        this.store = store;
        this.authenticator = authenticator;
        this.idle = idle;
        this.absolute = absolute;
        this.clock = clock;
    }

    /**
     * Checks the credentials and begins a session under a new token.
     *
     * @param origin where the attempt comes from
     * @return the token for the browser
     * @throws org.arrimo.platform.api.ProblemException UNAUTHENTICATED, TOO_MANY, UNAVAILABLE
     */
    public String signIn(String login, String password, Origin origin) {
        Actor actor = authenticator.get().password(login, password, origin.address(), Actor.Via.PORTAL);
        long credentials = authenticator.get().credentialsVersion(actor.personId());
        sweep();
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        store.insert(new Session(hash(token), actor.personId(), credentials, now, now), origin);
        return token;
    }

    /**
     * @param token what the browser sent
     * @return who that is, if the session is still good
     */
    public Optional<Actor> find(String token) {
        if (token.length() > 2 * TOKEN_BYTES) {
            return Optional.empty();
        }
        String hash = hash(token);
        Optional<Session> session = recall(hash).filter(found -> isAlive(found, hash));
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Session alive = session.get();
        Optional<Actor> actor = authenticator.get().person(alive.person(), alive.credentials(), Actor.Via.PORTAL);
        if (actor.isEmpty()) {
            end(hash);
            return actor;
        }
        touch(alive);
        return actor;
    }

    /** Ends the session of that token, here and on every node. */
    public void signOut(String token) {
        end(hash(token));
    }

    /** @return the actor's sessions that are still good, the last used first; of very many the latest 100 */
    public List<Stay> of(Actor actor) {
        Instant now = clock.instant();
        return store.of(actor.personId(), MOST_TOLD).stream()
                .filter(stay -> isGood(stay.created(), stay.seen(), now))
                .toList();
    }

    /**
     * Ends one of the actor's sessions, here and within seconds on every node.
     *
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    public void end(Actor actor, String id) {
        if (!id.matches(FORM) || !store.delete(id, actor.personId())) {
            throw Problem.notFound().exception();
        }
        memory.remove(id);
    }

    /** Ends all of the actor's sessions but the one of that token. */
    public void endOthers(Actor actor, String token) {
        String kept = hash(token);
        store.deleteOthers(kept, actor.personId());
        memory.values()
                .removeIf(remembered -> remembered.session().person() == actor.personId()
                        && !remembered.session().hash().equals(kept));
    }

    /** @return what names the session of that token */
    public static String id(String token) {
        return hash(token);
    }

    private boolean isGood(Instant created, Instant seen, Instant now) {
        return now.isBefore(seen.plus(idle)) && now.isBefore(created.plus(absolute));
    }

    private Optional<Session> recall(String hash) {
        Instant now = clock.instant();
        Remembered known = memory.get(hash);
        if (known != null && known.until().isAfter(now)) {
            return Optional.of(known.session());
        }
        Optional<Session> found = store.find(hash);
        if (memory.size() >= MOST_REMEMBERED) {
            memory.clear();
        }
        found.ifPresentOrElse(
                session -> memory.put(hash, new Remembered(session, now.plus(REMEMBERED))), () -> memory.remove(hash));
        return found;
    }

    private boolean isAlive(Session session, String hash) {
        boolean alive = isGood(session.created(), session.seen(), clock.instant());
        if (!alive) {
            end(hash);
        }
        return alive;
    }

    private void touch(Session session) {
        Instant now = clock.instant();
        if (now.isBefore(session.seen().plus(TOUCH))) {
            return;
        }
        memory.put(session.hash(), new Remembered(session.seenAt(now), now.plus(REMEMBERED)));
        store.touch(session.hash(), now);
    }

    private void end(String hash) {
        memory.remove(hash);
        store.delete(hash);
    }

    private void sweep() {
        Instant now = clock.instant();
        Instant last = swept.get();
        if (now.isAfter(last.plus(SWEEP)) && swept.compareAndSet(last, now)) {
            store.deleteExpired(now.minus(idle), now.minus(absolute));
        }
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Remembered(Session session, Instant until) {}
}
