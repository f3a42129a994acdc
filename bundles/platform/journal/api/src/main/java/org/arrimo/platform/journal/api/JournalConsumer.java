package org.arrimo.platform.journal.api;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Somebody who is told everything that is recorded, in one fixed order, from a cursor of its own that is kept in the
 * database. Registering the service is all it takes; a consumer whose bundle is away goes on where it was.
 */
@ConsumerType
public interface JournalConsumer {
    /**
     * @return the name of the cursor, at most 60 characters, unique and never changed; a new name starts from the
     *     first entry
     */
    String name();

    /**
     * Takes the next entries. Called in a transaction that also moves the cursor: whatever this writes to the same
     * database is written exactly once, across crashes and nodes. An exception rolls both back, and the same entries
     * come again later.
     *
     * @param entries one or more, in their order; within one subject the order in which the changes were committed
     */
    void take(List<Entry> entries);
}
