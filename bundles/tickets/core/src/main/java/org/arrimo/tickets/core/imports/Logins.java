package org.arrimo.tickets.core.imports;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Makes a login of a name: {@code Caller 2403} is {@code caller-2403}; an address stays one. Names with letters a login
 * can't have, and those that would be understood as an id, get a digest of the name behind it, so that two of them never share a login.
 */
final class Logins {
    private static final int MAX = 91;
    private static final Pattern MEANING_SOMETHING_ELSE = Pattern.compile("[0-9]+|me|none");

    private Logins() {}

    static String of(String name) {
        StringBuilder login = new StringBuilder(name.length());
        boolean gap = false;
        boolean lost = false;
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (char c : plain.toCharArray()) {
            if (allowed(c)) {
                login.append(gap && !login.isEmpty() ? "-" : "").append(c);
                gap = false;
            } else {
                gap |= Character.getType(c) != Character.NON_SPACING_MARK;
                lost |= Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            }
        }
        lost |= MEANING_SOMETHING_ELSE.matcher(login).matches();
        if (!lost && !login.isEmpty() && login.length() <= MAX) {
            return login.toString();
        }
        login.setLength(Math.min(MAX, login.length()));
        String digest = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return login.isEmpty() ? "person-" + digest : login + "-" + digest;
    }

    private static boolean allowed(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '@';
    }
}
