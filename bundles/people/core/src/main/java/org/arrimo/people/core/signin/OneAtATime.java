package org.arrimo.people.core.signin;

import java.util.function.Supplier;

/** Lets attempts at the same name follow one another: many at once would outrun the count of failures. */
final class OneAtATime {
    private static final int LOCKS = 256;

    private final Object[] locks = new Object[LOCKS];

    OneAtATime() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    <T> T attempt(String name, Supplier<T> attempt) {
        synchronized (locks[Math.floorMod(name.hashCode(), LOCKS)]) {
            return attempt.get();
        }
    }
}
