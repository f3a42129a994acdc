package org.arrimo.people.core.signin;

import java.util.function.Supplier;

/** Lets attempts at the same name follow one another: many at once would outrun the count of failures. */
public final class OneAtATime {
    private static final int LOCKS = 256;

    private final Object[] locks = new Object[LOCKS];

    public OneAtATime() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    public <T> T attempt(String name, Supplier<T> attempt) {
        synchronized (locks[Math.floorMod(name.hashCode(), LOCKS)]) {
            return attempt.get();
        }
    }
}
