package org.arrimo.platform.journal.core;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does a piece of work as long as there is some, then waits for the bell; looks by itself now and then,
 * since another node's bell is not heard here. Rounds are some milliseconds apart, so that on a busy desk one does the
 * work of many rings. After a failure it waits longer each time.
 */
final class Patrol {
    private static final Logger LOG = LoggerFactory.getLogger(Patrol.class);
    private static final long LOOK_MILLIS = 1_000;
    private static final long GATHER_NANOS = 25_000_000;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;
    private static final long STOP_MILLIS = 10_000;

    private final String name;
    private final Bell bell;
    private final BooleanSupplier work;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long pause;

    /** @param work does one piece and says whether there may be more */
    Patrol(String name, Bell bell, BooleanSupplier work) {
        this.name = name;
        this.bell = bell;
        this.work = work;
        this.thread = new Thread(this::run, "arrimo-journal-" + name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Lets the piece in hand be finished. */
    void stop() {
        stopped.countDown();
        bell.ring();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isStopped()) {
                long heard = bell.rings();
                if (!round()) {
                    long ended = System.nanoTime();
                    bell.await(heard, LOOK_MILLIS);
                    rest(ended + GATHER_NANOS - System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean round() throws InterruptedException {
        try {
            boolean more = work.getAsBoolean();
            pause = 0;
            return more;
        } catch (RuntimeException | Error e) { // an Error too: a class that went with an upgrade comes back
            if (isStopped()) {
                return false;
            }
            pause = Math.min(LONGEST_PAUSE_MILLIS, Math.max(LOOK_MILLIS, pause * 2));
            LOG.warn("event=journal.reader-failed reader={} again-in-ms={} cause=\"{}\"", name, pause, rootMessage(e));
            LOG.debug("event=journal.reader-failed reader={}", name, e);
            rest(TimeUnit.MILLISECONDS.toNanos(pause));
            return true;
        }
    }

    /** Hears no bell, only that it is to stop. */
    private void rest(long nanos) throws InterruptedException {
        stopped.await(nanos, TimeUnit.NANOSECONDS);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
