package org.arrimo.tickets.core.store;

import java.time.Duration;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.platform.data.api.Transactions;

/** One thing the database keeps, remembered for a few seconds: another node's change is seen soon. */
public final class Remembered<T> {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Transactions transactions;
    private final LoadingCache<Boolean, T> known;

    public Remembered(Transactions transactions, Supplier<T> rows, Ticker ticker) {
        this.transactions = transactions;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build(one -> transactions.reading(rows::get));
    }

    public T current() {
        return known.get(true);
    }

    /** What this node remembers is read anew once the caller's transaction is committed. */
    public void changed() {
        // by its key, which waits for whoever is just reading what was so before; all at once would pass over that
        transactions.afterCommit(() -> known.invalidate(true));
    }
}
