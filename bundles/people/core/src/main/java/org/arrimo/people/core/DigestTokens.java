package org.arrimo.people.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.people.core.signin.Seal;
import org.arrimo.people.core.store.TokenEntity;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.spi.signin.PasswordDigest;

/** The tokens whose secret can be proven without being sent. Nothing is remembered: a revoked one ends everywhere at once. */
public final class DigestTokens {
    private static final Logger LOG = LoggerFactory.getLogger(DigestTokens.class);
    private static final long LOG_PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final String OF_LOGIN = "select t from TokenEntity t, PersonEntity p"
            + " where t.person = p.id and p.login = :login and t.sealed is not null";
    private static final String NEWEST = "select t from TokenEntity t where t.sealed is not null order by t.id desc";

    private final Transactions transactions;
    private final Unit unit;
    private final Seal seal;
    private final Clock clock;
    private final AtomicLong lastLogged = new AtomicLong(System.nanoTime() - LOG_PAUSE_NANOS);

    public DigestTokens(Transactions transactions, Unit unit, Seal seal, Clock clock) {
        this.transactions = transactions;
        this.unit = unit;
        this.seal = seal;
        this.clock = clock;
    }

    /** A token's owner and its secret. */
    record Proven(long person, String secret) {}

    /** @return the token of that login with which the proof was made, if it still holds */
    Optional<Proven> find(String login, PasswordDigest proof) {
        if (!Drafts.canBeLogin(login)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return transactions.required(() -> {
            for (TokenEntity token : of(login)) {
                Optional<String> secret = secret(token).filter(proof::proves);
                if (secret.isPresent() && !token.expired(Micros.of(now))) {
                    token.used(Micros.of(now.truncatedTo(ChronoUnit.HOURS)));
                    return Optional.of(new Proven(token.person(), secret.get()));
                }
            }
            return Optional.empty();
        });
    }

    /**
     * Looks whether a fresh token's secret can be kept on this node. Called before the token is made: whoever holds a row of
     * their own and looks through those of all would be in another's way.
     *
     * @throws org.arrimo.platform.api.ProblemException CONFLICT when earlier tokens were sealed under another key
     */
    void requireKey() {
        boolean missing = transactions.required(
                () -> unit.em().createQuery(NEWEST, TokenEntity.class).setMaxResults(1).getResultList().stream()
                        .anyMatch(earlier -> secret(earlier).isEmpty()));
        if (missing) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "token-key",
                            "The key of earlier tokens is not on this node. Ask an administrator to put it there.")
                    .exception();
        }
    }

    /** Keeps a fresh token's secret so that it can be proven; in the caller's transaction. */
    void keep(TokenEntity token, String secret) {
        token.seal(seal.close(token.id(), token.person(), secret));
    }

    private List<TokenEntity> of(String login) {
        return unit.em()
                .createQuery(OF_LOGIN, TokenEntity.class)
                .setParameter("login", login)
                .getResultList();
    }

    private Optional<String> secret(TokenEntity token) {
        Optional<String> secret = seal.open(token.id(), token.person(), token.sealed());
        long now = System.nanoTime();
        long last = lastLogged.get();
        if (secret.isEmpty() && now - last >= LOG_PAUSE_NANOS && lastLogged.compareAndSet(last, now)) {
            LOG.error(
                    "event=token.sealed-under-another-key token={} action=\"Copy the file token-key from the data folder"
                            + " of the node that issued it, or have the token revoked\"",
                    token.id());
        }
        return secret;
    }
}
