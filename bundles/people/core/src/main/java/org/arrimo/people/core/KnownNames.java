package org.arrimo.people.core;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Names by id, for showing; remembered for a few seconds, so that another node's change is seen soon. */
final class KnownNames {
    static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final int MOST = 20_000;

    private final Cache<Long, String> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    /** @param load finds the names that are not remembered; called once at most */
    Map<Long, String> of(Collection<Long> ids, Function<Set<Long>, Map<Long, String>> load) {
        return known.getAll(new HashSet<>(ids), missing -> load.apply(Set.copyOf(missing)));
    }

    void forget(long id) {
        known.invalidate(id);
    }
}
