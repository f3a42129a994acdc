package org.arrimo.people.core.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that must be readable again, as AES-256-GCM under the {@link TokenKey}, each with an IV of its own. What is
 * sealed is bound to its token and that token's owner: in another row it can't be opened.
 */
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final TokenKey key;

    public Seal(TokenKey key) {
        this.key = key;
    }

    /** @return the secret sealed, under a key that is made if there is none */
    public String close(long token, long person, String secret) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key.made(), iv, token, person);
            byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(iv.length + sealed.length)
                            .put(iv)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** @return the secret, unless it was sealed under another key, for another token or for another person */
    public Optional<String> open(long token, long person, String sealed) {
        Optional<SecretKeySpec> present = key.present();
        if (present.isEmpty()) {
            return Optional.empty();
        }
        try {
            ByteBuffer octets = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            byte[] iv = new byte[IV_BYTES];
            octets.get(iv);
            byte[] rest = new byte[octets.remaining()];
            octets.get(rest);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, present.get(), iv, token, person);
            return Optional.of(new String(cipher.doFinal(rest), StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] iv, long token, long person)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(token)
                .putLong(person)
                .array());
        return cipher;
    }
}
