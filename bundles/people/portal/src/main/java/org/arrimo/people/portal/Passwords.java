package org.arrimo.people.portal;

import java.util.Optional;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;

/** The two fields for a new password. */
final class Passwords {
    private Passwords() {}

    /** Sets the password, if it was typed twice alike. */
    static void change(People people, Exchange x, long person, Optional<String> current) {
        String password = Optional.ofNullable(x.param("password")).orElse("");
        if (!password.equals(x.param("repeated"))) {
            throw Problem.invalid("repeated", "not-the-same", "must be the same as the new password")
                    .exception();
        }
        people.setPassword(x.actor(), person, current, password);
    }
}
