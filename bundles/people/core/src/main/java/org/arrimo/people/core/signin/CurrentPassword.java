package org.arrimo.people.core.signin;

import java.util.Optional;

import org.arrimo.platform.api.Problem;

/**
 * The question for the current password before it is changed. Guesses are counted as those at sign-in are: a session
 * left open must not be the way to find the password out.
 */
public final class CurrentPassword {
    /** Whoever signs in is looked up in lower case, so nothing they type is counted under this name. */
    private static final String NAME = "CURRENT:";

    private final Passwords passwords;
    private final Throttle throttle;
    private final OneAtATime oneAtATime = new OneAtATime();

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
        String account = NAME + person;
        boolean right = oneAtATime.attempt(account, () -> isRight(account, given, kept));
        if (!right) {
            throw Problem.invalid("current", "wrong-password", "is not your password")
                    .exception();
        }
    }

    private boolean isRight(String account, Optional<String> given, String kept) {
        throttle.require(account, account);
        if (given.isEmpty() || !passwords.matches(given.get(), Optional.of(kept))) {
            throttle.failed(account, account);
            return false;
        }
        throttle.succeeded(account);
        return true;
    }
}
