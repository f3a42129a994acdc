package org.arrimo.platform.ws.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.spi.signin.Traces;
import org.arrimo.platform.ws.gate.Call;
import org.arrimo.platform.ws.gate.Endpoint;
import org.arrimo.platform.ws.gate.Gate;
import org.arrimo.platform.ws.gate.Settings;

/**
 * Does a POST with an {@code Idempotency-Key} once. The key, the change and the answer are committed together: after a
 * crash either all of them are there or none. An answer that refuses the request changes nothing and takes no key. The
 * same key at the same time is refused on this node, and waits for the first one's commit on another.
 */
public final class Replays implements Gate.Replaying, Traces {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Duration PRUNE_EVERY = Duration.ofHours(1);
    private static final int REFUSED = 400;

    private record Claim(long actor, String key) {}

    /** Undoes the transaction of a request that was refused. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undone() {
            super("refused", null, false, false);
        }
    }

    /** Carries a servlet's checked exceptions through the transaction. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(ServletException cause) {
            super(cause);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final Transactions transactions;
    private final Answers answers;
    private final Duration keep;
    private final Clock clock;
    private final Set<Claim> inFlight = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Instant> pruned = new AtomicReference<>(Instant.EPOCH);

    public Replays(Transactions transactions, DataSource source, Settings settings) {
        this(transactions, source, settings, Clock.systemUTC());
    }

    public Replays(Transactions transactions, DataSource source, Settings settings, Clock clock) {
        this.transactions = transactions;
        this.answers = new Answers(source);
        this.keep = settings.keep();
        this.clock = clock;
    }

    @Override
    public void handle(String key, Actor actor, Call call, HttpServletResponse response, Endpoint endpoint)
            throws ServletException, IOException {
        if (!KEY.matcher(key).matches()) {
            throw Problem.invalid("Idempotency-Key", "bad-key", "must be 1 to 200 visible ASCII characters")
                    .exception();
        }
        Claim claim = new Claim(actor.personId(), key);
        if (!inFlight.add(claim)) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "in-flight",
                            "A request with this Idempotency-Key is being worked on. Try again later.")
                    .exception();
        }
        MessageDigest digest = sha256();
        digest.update(identity(call));
        try (SpooledBody body = SpooledBody.read(call.getInputStream(), digest)) {
            once(claim, HexFormat.of().formatHex(digest.digest()), body, call, response, endpoint);
        } finally {
            inFlight.remove(claim);
        }
        prune();
    }

    @Override
    public void forget(long personId) {
        transactions.run(() -> answers.forget(personId));
    }

    private void once(
            Claim claim, String fingerprint, SpooledBody body, Call call, HttpServletResponse response, Endpoint to)
            throws ServletException, IOException {
        AtomicReference<HeldResponse> held = new AtomicReference<>();
        try {
            Optional<Answer> earlier = transactions.required(() -> {
                Instant now = clock.instant();
                Instant oldest = now.minus(keep);
                Optional<Answers.Kept> kept = answers.find(claim.actor(), claim.key(), oldest);
                if (kept.isPresent()) {
                    return Optional.of(same(kept.get(), fingerprint));
                }
                answers.claim(claim.actor(), claim.key(), fingerprint, now, oldest);
                held.set(perform(body, call, response, to));
                if (held.get().getStatus() >= REFUSED) {
                    throw new Undone();
                }
                answers.complete(claim.actor(), claim.key(), held.get().answer());
                return Optional.empty();
            });
            if (earlier.isPresent()) {
                earlier.get().writeTo(response);
                return;
            }
            held.get().release();
        } catch (Undone e) {
            held.get().release();
        } catch (Failed e) {
            throw (ServletException) e.getCause();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Answer same(Answers.Kept kept, String fingerprint) {
        if (!kept.fingerprint().equals(fingerprint)) {
            throw Problem.of(
                            Problem.Kind.UNPROCESSABLE,
                            "key-reused",
                            "This Idempotency-Key was used for another request. Use a new key for each.")
                    .exception();
        }
        return kept.answer();
    }

    private static HeldResponse perform(SpooledBody body, Call call, HttpServletResponse response, Endpoint endpoint) {
        HeldResponse answer = new HeldResponse(response);
        call.beginTransaction();
        try (InputStream again = body.open()) {
            endpoint.handle(call.replaying(again), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Failed(e);
        }
        Optional<RuntimeException> failure = call.failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return answer;
    }

    private void prune() {
        Instant now = clock.instant();
        Instant last = pruned.get();
        if (Duration.between(last, now).compareTo(PRUNE_EVERY) > 0 && pruned.compareAndSet(last, now)) {
            try {
                transactions.run(() -> answers.prune(now.minus(keep)));
            } catch (RuntimeException e) {
                // The request is answered; old answers go with a later one.
                LOG.debug("event=replay.prune-failed", e);
            }
        }
    }

    /** What must be the same for two requests to be one: not only the body. */
    private static byte[] identity(Call call) {
        String identity = String.join(
                "\n",
                call.getMethod(),
                call.getRequestURI(),
                Optional.ofNullable(call.getQueryString()).orElse(""),
                Optional.ofNullable(call.getHeader("Content-Disposition")).orElse(""),
                "");
        return identity.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
