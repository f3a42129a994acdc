package org.arrimo.people.core.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;

import org.apache.karaf.shell.api.console.Session;

/** Passwords that an administrator gives to somebody: random ones, or typed at a prompt, never on the command line. */
final class FirstPassword {
    private static final int BYTES = 12;

    private FirstPassword() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String typed(Session session, String prompt) {
        try {
            return session.readLine(prompt, '*');
        } catch (IOException e) {
            throw new UncheckedIOException("The password could not be read", e);
        }
    }
}
