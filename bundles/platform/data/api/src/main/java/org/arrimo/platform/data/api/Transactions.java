package org.arrimo.platform.data.api;

import java.util.function.Supplier;

import org.osgi.annotation.versioning.ProviderType;

/** The one way to the database. */
@ProviderType
public interface Transactions {
    /**
     * Does the work in the caller's transaction, or in a new one if there is none. In a new one, work that the database
     * gave up to resolve a deadlock or a serialisation conflict is done again, a bounded number of times; so the work
     * must be free of effects outside the database. Any exception rolls everything back.
     *
     * @param <T> what the work gives
     * @param work what to do
     * @return what the work gave, once it is durable
     * @throws org.arrimo.platform.api.ProblemException what the work threw; UNAVAILABLE when the database can't be
     *     reached or written; CONFLICT when the conflict persisted
     */
    <T> T required(Supplier<T> work);

    /** As {@link #required(Supplier)}, for work that gives nothing. */
    default void run(Runnable work) {
        required(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Does work that only reads, and only by {@link Sql}: in the caller's transaction, or without any if there is none.
     * Each statement then sees what is durable when it begins, as it would in a transaction, and nothing has to be begun
     * or committed, which spares the way to a database's server and back. Tried again as {@link #required(Supplier)} is.
     *
     * @param <T> what the work gives
     * @param work what to read
     * @return what the work gave
     * @throws org.arrimo.platform.api.ProblemException what the work threw; UNAVAILABLE when the database can't be reached
     */
    <T> T reading(Supplier<T> work);

    /**
     * Does something once the current transaction is durable, or at once if there is none. Not done if it is rolled
     * back. What it throws is logged, not passed on.
     */
    void afterCommit(Runnable action);

    /** @return whether the caller is in a transaction */
    boolean active();
}
