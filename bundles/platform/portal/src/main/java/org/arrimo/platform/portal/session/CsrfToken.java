package org.arrimo.platform.portal.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The anti-forgery token of a session. It follows from the session's token and so needs no place of its own; each page
 * shows it under another mask, so that its compressed size tells nothing about it (BREACH).
 */
public final class CsrfToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    private final byte[] secret;

    /** @param sessionToken what the browser's cookie holds */
    public CsrfToken(String sessionToken) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(sessionToken.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            secret = mac.doFinal("csrf".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return it for a page, masked anew */
    public String masked() {
        byte[] mask = new byte[LENGTH];
        RANDOM.nextBytes(mask);
        byte[] both = Arrays.copyOf(mask, 2 * LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            both[LENGTH + i] = (byte) (mask[i] ^ secret[i]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** @return whether this is one that {@link #masked} gave */
    public boolean matches(String text) {
        if (text == null || text.length() > 4 * LENGTH) {
            return false;
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(text);
            byte[] bare = new byte[LENGTH];
            for (int i = 0; both.length == 2 * LENGTH && i < LENGTH; i++) {
                bare[i] = (byte) (both[i] ^ both[LENGTH + i]);
            }
            return MessageDigest.isEqual(bare, secret);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
