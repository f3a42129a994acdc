package org.arrimo.people.core.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Passwords that were right some minutes ago. One is remembered for a login at one place, and forgotten with the first
 * other password from there: what is remembered must not answer guesses faster than the {@link Throttle} lets them
 * through.
 */
public final class Proofs {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key = freshKey();
    private final Cache<Door, Proof> proofs =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    private record Door(String login, String source) {}

    private record Proof(byte[] mac, Proven proven) {}

    /** Who it was, with the number that goes up when the password is changed. */
    public record Proven(long person, long credentials) {}

    public Optional<Proven> find(String login, String source, String password) {
        Door door = new Door(login, source);
        Proof proof = proofs.getIfPresent(door);
        if (proof == null) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(proof.mac(), mac(password))) {
            proofs.invalidate(door);
            return Optional.empty();
        }
        return Optional.of(proof.proven());
    }

    public void keep(String login, String source, String password, Proven proven) {
        proofs.put(new Door(login, source), new Proof(mac(password), proven));
    }

    /** What is remembered tells nothing about the password: the key ends with this process. */
    private byte[] mac(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static SecretKeySpec freshKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
