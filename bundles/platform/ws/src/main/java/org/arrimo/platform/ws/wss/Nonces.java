package org.arrimo.platform.ws.wss;

import java.time.Instant;

/** The nonces that were used, on all nodes together. */
@FunctionalInterface
public interface Nonces {
    /**
     * Takes a nonce for good: what it returned is durable, and holds on every node.
     *
     * @param person who used it
     * @param created when they made it, not long ago
     * @return whether it was not used before
     */
    boolean take(long person, byte[] nonce, Instant created);
}
