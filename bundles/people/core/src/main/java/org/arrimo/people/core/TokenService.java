package org.arrimo.people.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.arrimo.people.api.Token;
import org.arrimo.people.api.Tokens;
import org.arrimo.people.core.signin.Digests;
import org.arrimo.people.core.store.TokenEntity;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;

/**
 * {@link Tokens} over the tables of this module. A token that held is remembered for a few seconds, since programs send it
 * with every request: one that is revoked here holds no longer at once, one revoked on another node soon.
 */
public final class TokenService implements Tokens {
    private static final String PREFIX = "arr_";
    private static final int SECRET_BYTES = 32;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final int LABEL = 100;
    private static final int MOST = 50;
    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final int MOST_REMEMBERED = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final Transactions transactions;
    private final Unit unit;
    private final Journal journal;
    private final DigestTokens digestTokens;
    private final Clock clock;
    private final AtomicLong revocations = new AtomicLong();
    private final Cache<Shown, Held> held = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    /** What was shown, and after how many revocations: what was found before one is not found by it afterwards. */
    private record Shown(String digest, long revocations) {}

    /** Whose token it is, until when, and in which hour its use was noted. */
    private record Held(long person, long until, long hour) {}

    public TokenService(Transactions transactions, Unit unit, Journal journal, DigestTokens digestTokens, Clock clock) {
        this.transactions = transactions;
        this.unit = unit;
        this.journal = journal;
        this.digestTokens = digestTokens;
        this.clock = clock;
    }

    @Override
    public List<Token> mine(Actor actor) {
        return transactions.required(
                () -> of(actor).stream().map(TokenEntity::toToken).toList());
    }

    @Override
    public Issued issue(Actor actor, String label, Optional<Instant> expires) {
        return issue(actor, label, expires, (token, secret) -> {});
    }

    @Override
    public Issued issueForDigest(Actor actor, String label, Optional<Instant> expires) {
        digestTokens.requireKey();
        return issue(actor, label, expires, digestTokens::keep);
    }

    private Issued issue(Actor actor, String label, Optional<Instant> expires, BiConsumer<TokenEntity, String> keep) {
        if (actor.isSystem()) {
            throw Problem.forbidden().exception();
        }
        String name = Text.line("label", label, LABEL);
        Instant now = clock.instant();
        if (expires.isPresent() && !expires.get().isAfter(now)) {
            throw Problem.invalid("expiresAt", "not-in-future", "must be in the future")
                    .exception();
        }
        if (expires.isPresent() && expires.get().isAfter(LATEST)) {
            throw Problem.invalid("expiresAt", "bad-date", "must be before the year 10000")
                    .exception();
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return transactions.required(() -> {
            if (of(actor).size() >= MOST) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-tokens",
                                "There are " + MOST + " tokens already; revoke one first.",
                                "" + MOST)
                        .exception();
            }
            // Nobody can tell two tokens of one name apart; and a form that is sent twice makes one.
            if (of(actor).stream().anyMatch(token -> token.label().equals(name))) {
                throw Problem.invalid("label", "label-taken", "is the name of another token of yours")
                        .exception();
            }
            TokenEntity token = new TokenEntity(
                    actor.personId(),
                    name,
                    Digests.sha256(secret),
                    Micros.of(now),
                    expires.map(Micros::of).orElse(null));
            unit.em().persist(token);
            unit.em().flush();
            keep.accept(token, secret);
            record(actor, "people.token-issued", name);
            return new Issued(token.toToken(), secret);
        });
    }

    @Override
    public void revoke(Actor actor, long id) {
        transactions.run(() -> {
            TokenEntity token = unit.em().find(TokenEntity.class, id);
            if (token == null || token.person() != actor.personId()) {
                throw Problem.notFound().exception();
            }
            unit.em().remove(token);
            transactions.afterCommit(revocations::incrementAndGet);
            record(actor, "people.token-revoked", token.label());
        });
    }

    /** @return whose token it is, if it is one that still holds */
    public Optional<Long> owner(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        long now = Micros.of(clock.instant());
        long hour = Micros.of(clock.instant().truncatedTo(ChronoUnit.HOURS));
        Shown shown = new Shown(Digests.sha256(secret), revocations.get());
        Held remembered = held.getIfPresent(shown);
        if (remembered == null || remembered.hour() != hour) {
            Optional<Held> found = transactions.required(() -> use(shown.digest(), now, hour));
            found.ifPresent(token -> held.put(shown, token));
            remembered = found.orElse(null);
        }
        return Optional.ofNullable(remembered)
                .filter(token -> now < token.until())
                .map(Held::person);
    }

    private Optional<Held> use(String digest, long now, long hour) {
        Optional<TokenEntity> found = unit
                .em()
                .createQuery("select t from TokenEntity t where t.digest = :digest", TokenEntity.class)
                .setParameter("digest", digest)
                .getResultList()
                .stream()
                .filter(token -> !token.expired(now))
                .findFirst();
        found.ifPresent(token -> token.used(hour));
        return found.map(token -> new Held(token.person(), token.until(), hour));
    }

    private List<TokenEntity> of(Actor actor) {
        return unit.em()
                .createQuery(
                        "select t from TokenEntity t where t.person = :person order by t.id desc", TokenEntity.class)
                .setParameter("person", actor.personId())
                .getResultList();
    }

    private void record(Actor actor, String type, String label) {
        journal.append(
                actor,
                Event.of(
                        clock.instant(),
                        type,
                        "person:" + actor.personId(),
                        List.of(new Change("label", null, label))));
    }
}
