package org.arrimo.tickets.core.personal;

import java.util.OptionalLong;

import org.arrimo.people.api.Erasure;

/** Something of a person that is erased some rows at a time, each time in the caller's transaction. */
@FunctionalInterface
interface Stage {
    /** So many rows are one transaction: nobody waits long for it. */
    int AT_ONCE = 200;

    /**
     * @param after where it goes on, as it said itself; 0 at the start
     * @return where to go on; nothing when all is done
     */
    OptionalLong erase(Erasure erasure, long after);
}
