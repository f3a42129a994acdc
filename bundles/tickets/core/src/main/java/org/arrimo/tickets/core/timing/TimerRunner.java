package org.arrimo.tickets.core.timing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.ProblemException;

/** Looks every second whether a timer is due, in a thread of its own. */
public final class TimerRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TimerRunner.class);
    private static final long LOOK_SECONDS = 1;
    private static final long AFTER_FAILURE_SECONDS = 10;
    private static final long STOP_SECONDS = 60;

    private final Timers timers;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "arrimo-tickets-timers");

    public TimerRunner(Timers timers) {
        this.timers = timers;
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns once the work in hand is done. */
    public void stop() throws InterruptedException {
        stopped.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    }

    private void work() {
        try {
            long pause = 0;
            while (!stopped.await(pause, TimeUnit.SECONDS)) {
                pause = round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return after how many seconds to look again */
    private long round() {
        try {
            return timers.round() ? 0 : LOOK_SECONDS;
        } catch (ProblemException e) {
            return AFTER_FAILURE_SECONDS; // the database is away, which its own log line says
        } catch (RuntimeException | LinkageError e) {
            LOG.error("event=timer.runner-failed cause=\"{}\"", e.toString(), e);
            return AFTER_FAILURE_SECONDS;
        }
    }
}
