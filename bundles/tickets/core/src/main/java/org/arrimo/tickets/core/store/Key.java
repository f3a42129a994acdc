package org.arrimo.tickets.core.store;

import java.util.regex.Pattern;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;

/** What programs call something that administrators defined. */
public final class Key {
    private static final int LONGEST = 40;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");

    private Key() {}

    /** @throws org.arrimo.platform.api.ProblemException INVALID on the field, when it is no key */
    public static String of(String field, String text) {
        String key = Text.line(field, text, LONGEST);
        if (!KEY.matcher(key).matches()) {
            throw Problem.invalid(field, "no-key", "must be lower case letters, digits and hyphens, a letter first")
                    .exception();
        }
        return key;
    }
}
