package org.arrimo.people.core.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import org.arrimo.platform.api.Problem;

/**
 * Passwords as they are kept: Argon2id (RFC 9106) in the PHC string form, with 19 MiB of memory and two passes, the
 * least that OWASP's password storage cheat sheet recommends.
 */
public final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final String HEAD = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    /** So many at once: a flood of sign-ins must not eat the memory of the desk. */
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final String nobodys = hash("a password that nobody has");

    /** @return the hash of a new password */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        return HEAD + base64(salt) + "$" + base64(hash);
    }

    /**
     * @param kept the hash that is kept; without one the answer takes as long
     * @return whether the password is the one
     */
    public boolean matches(String password, Optional<String> kept) {
        Matcher form = FORM.matcher(kept.orElse(nobodys));
        if (!form.matches()) {
            throw new IllegalStateException("A password is kept in a form that is not known");
        }
        byte[] expected = Base64.getDecoder().decode(form.group(5));
        byte[] actual = compute(
                password,
                Base64.getDecoder().decode(form.group(4)),
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, actual) && kept.isPresent();
    }

    /** @return whether the hash was made with other parameters than new ones are */
    public boolean outdated(String kept) {
        return !kept.startsWith(HEAD);
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code password} */
    public void requireGood(String password, String login, String name) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw Problem.invalid(
                            "password",
                            "bad-length",
                            "must have " + SHORTEST + " to " + LONGEST + " characters",
                            "" + SHORTEST,
                            "" + LONGEST)
                    .exception();
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.equals(login) || lower.equals(name.toLowerCase(Locale.ROOT))) {
            throw Problem.invalid("password", "too-easy", "must not be the login or the name")
                    .exception();
        }
    }

    private byte[] compute(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        enter();
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            argon2.generateBytes(octets(password), hash);
            return hash;
        } finally {
            places.release();
        }
    }

    private void enter() {
        boolean entered = false;
        try {
            entered = places.tryAcquire(LONGEST_QUEUE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!entered) {
            throw Problem.of(
                            Problem.Kind.UNAVAILABLE,
                            "sign-in-busy",
                            "Too many people sign in at this moment. Try again in a few seconds.")
                    .exception();
        }
    }

    /** One keyboard sends an accented letter as one character, another as two: both are the same (RFC 8265). */
    private static byte[] octets(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
