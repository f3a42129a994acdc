package org.arrimo.platform.data.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * What many parts of one page ask the database, asked once. It is remembered for one request alone, by the thread that
 * answers it, and never in a transaction, whose work must see what is so now.
 */
public final class ReadOnce {
    private static final ThreadLocal<Map<Object, Optional<?>>> KNOWN = new ThreadLocal<>();

    private ReadOnce() {}

    /**
     * Answers a request that only reads: until it is answered, what was read {@link #of once} stays as it was read.
     *
     * @param <T> what the answer is
     * @param answer what answers it
     * @return the answer
     * @throws Exception what the answer threw
     */
    public static <T> T during(Callable<T> answer) throws Exception {
        Map<Object, Optional<?>> before = KNOWN.get();
        KNOWN.set(new HashMap<>());
        try {
            return answer.call();
        } finally {
            restore(before);
        }
    }

    /**
     * Does what is not to know of anything that was read before; what was read before is read anew afterwards too.
     *
     * @param <T> what the work gives
     * @param work what to do
     * @return what the work gave
     */
    public static <T> T apart(Supplier<T> work) {
        Map<Object, Optional<?>> before = KNOWN.get();
        KNOWN.remove();
        try {
            return work.get();
        } finally {
            if (before != null) {
                before.clear();
            }
            restore(before);
        }
    }

    /**
     * Reads, unless the same was read while this request is answered.
     *
     * @param <T> what it is; the caller must not change it
     * @param key says what it is, and stands for one type of {@code T} alone
     * @param read reads it; may give null
     * @return what was read
     */
    @SuppressWarnings("unchecked")
    public static <T> T of(Object key, Supplier<T> read) {
        Map<Object, Optional<?>> known = KNOWN.get();
        if (known == null) {
            return read.get();
        }
        Optional<?> there = known.get(key);
        if (there == null) {
            there = Optional.ofNullable(read.get());
            known.put(key, there);
        }
        return (T) there.orElse(null);
    }

    /** @return whether what is read now {@link #of once} is remembered */
    public static boolean remembers() {
        return KNOWN.get() != null;
    }

    private static void restore(Map<Object, Optional<?>> before) {
        if (before == null) {
            KNOWN.remove();
        } else {
            KNOWN.set(before);
        }
    }
}
