package org.arrimo.platform.front;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where every request comes in. It closes before a bundle stops, which waits until those inside have left; those who come
 * then are held until the bundle is back. Neither wait is without an end.
 */
final class Door {
    private static final Duration SETTLED = Duration.ofMillis(50);

    private final Settings settings;
    /** The bundles that are away, and until when they are waited for. */
    private final Map<String, Long> away = new HashMap<>();

    private long drainEnds;
    private int inside;
    private int waiting;

    Door(Settings settings) {
        this.settings = settings;
    }

    /**
     * Lets a request in, as soon as the door is open.
     *
     * @return false when too many wait already
     */
    synchronized boolean enter() throws InterruptedException {
        if (isClosed()) {
            if (waiting >= settings.requests()) {
                return false;
            }
            waiting++;
            try {
                while (isClosed()) {
                    waitUntil(away.values().stream()
                            .mapToLong(Long::longValue)
                            .max()
                            .orElseThrow());
                }
            } finally {
                waiting--;
            }
        }
        inside++;
        return true;
    }

    /** Lets a request out. */
    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /**
     * Closes until the bundle is back, and returns when nobody is inside any more or the time for that is over. For several
     * bundles that stop one after the other there is that time once.
     *
     * @return how many are still inside
     */
    synchronized int close(String bundle) throws InterruptedException {
        long now = System.nanoTime();
        if (!isClosed()) {
            drainEnds = now + settings.drain().toNanos();
        }
        away.put(bundle, now + settings.hold().toNanos());
        while (inside > 0 && System.nanoTime() - drainEnds < 0) {
            waitUntil(drainEnds);
        }
        return inside;
    }

    /** Opens soon, if no other bundle is away: what was updated may be refreshed next, with all that use it. */
    void back(String bundle) {
        hurry(bundle, SETTLED);
    }

    /** Waits for a bundle no longer than this from now on. */
    synchronized void hurry(String bundle, Duration most) {
        away.computeIfPresent(bundle, (name, end) -> Math.min(end, System.nanoTime() + most.toNanos()));
        notifyAll();
    }

    /** @return the bundles that are waited for */
    synchronized List<String> away() {
        return List.copyOf(away.keySet());
    }

    private boolean isClosed() {
        away.values().removeIf(end -> System.nanoTime() - end >= 0);
        return !away.isEmpty();
    }

    private void waitUntil(long end) throws InterruptedException {
        long left = end - System.nanoTime();
        if (left > 0) {
            wait(left / 1_000_000 + 1);
        }
    }
}
