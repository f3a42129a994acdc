package org.arrimo.people.core.signin;

import java.util.Optional;

import org.arrimo.platform.api.Problem;

/**
 * The question for the current password before it is changed. Guesses are counted as those at sign-in are: a session
 * left open must not be the way to find the password out.
 */
public final class CurrentPassword {
    private final Passwords passwords;
    private final Throttle throttle;

    public CurrentPassword(Passwords passwords, Throttle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * @param given what the person says it is
     * @param kept its hash
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code current}; TOO_MANY after several wrong ones
     */
    public void require(long person, Optional<String> given, String kept) {
        String account = "person:" + person;
        throttle.require(account, account);
        if (given.isEmpty() || !passwords.matches(given.get(), Optional.of(kept))) {
            throttle.failed(account, account);
            throw Problem.invalid("current", "wrong-password", "is not your password")
                    .exception();
        }
        throttle.succeeded(account);
    }
}
