package org.arrimo.platform.spi.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The proof that its sender knows a secret: {@code SHA-1(nonce + created + secret)}, as the OASIS Web Services Security
 * UsernameToken Profile 1.1 has it.
 */
public final class PasswordDigest {
    private final byte[] nonce;
    private final String created;
    private final byte[] value;

    /**
     * @param nonce the octets that the sender made for this one use
     * @param created when the sender made them, as the text that was sent
     * @param value the octets of the digest
     */
    public PasswordDigest(byte[] nonce, String created, byte[] value) {
        this.nonce = nonce.clone();
        this.created = created;
        this.value = value.clone();
    }

    /**
     * @param secret what the sender may have known
     * @return whether they did; it takes as long for one that is almost right
     */
    public boolean proves(String secret) {
        MessageDigest digest = sha1();
        digest.update(nonce);
        digest.update(created.getBytes(StandardCharsets.UTF_8));
        digest.update(secret.getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(digest.digest(), value);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
