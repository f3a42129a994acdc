package org.arrimo.tickets.core.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.api.Presences.Watch;
import org.arrimo.tickets.api.Presences.Watcher;

/**
 * Looks in the database who is where, in one thread and by one query for however many watch, and only while somebody does:
 * what another node wrote is seen at the next look, what this one wrote at once.
 */
public final class Lookout {
    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final long LOOK_MILLIS = 200;
    private static final long AFTER_FAILURE_MILLIS = 2_000;
    private static final long STOP_SECONDS = 10;

    private final Supplier<Map<Long, List<Presence>>> present;
    private final List<Watching> all = new ArrayList<>();
    private final Thread thread = new Thread(this::work, "arrimo-tickets-presence");
    private boolean again;
    private boolean stopped;

    /** @param present who is at which ticket */
    Lookout(Supplier<Map<Long, List<Presence>>> present) {
        this.present = present;
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when nobody is told anything any more. */
    public void stop() throws InterruptedException {
        List<Watching> left;
        synchronized (this) {
            stopped = true;
            left = List.copyOf(all);
            all.clear();
            notifyAll();
        }
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        left.forEach(watching -> watching.watcher.ended());
    }

    synchronized Watch watch(long ticket, Watcher watcher) {
        Watching watching = new Watching(ticket, watcher);
        all.add(watching);
        look();
        return () -> remove(watching);
    }

    /** Something changed here. */
    synchronized void look() {
        again = true;
        notifyAll();
    }

    private synchronized void remove(Watching watching) {
        all.remove(watching);
    }

    private void work() {
        try {
            long pause = 0;
            for (List<Watching> watching = next(pause); !watching.isEmpty(); watching = next(pause)) {
                pause = round(watching);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return who watches, once it is time to look; nobody when it is time to end */
    private synchronized List<Watching> next(long pause) throws InterruptedException {
        if (!again && !stopped && pause > 0) {
            wait(pause);
        }
        while (all.isEmpty() && !stopped) {
            wait();
        }
        again = false;
        return stopped ? List.of() : List.copyOf(all);
    }

    /** @return after how many milliseconds to look again */
    private long round(List<Watching> watching) {
        try {
            Map<Long, List<Presence>> there = present.get();
            watching.forEach(one -> tell(one, there.getOrDefault(one.ticket, List.of())));
            return LOOK_MILLIS;
        } catch (ProblemException e) {
            return AFTER_FAILURE_MILLIS; // the database is away, which its own log line says
        } catch (RuntimeException e) {
            LOG.error("event=presence.failed cause=\"{}\"", e.toString(), e);
            return AFTER_FAILURE_MILLIS;
        }
    }

    private void tell(Watching one, List<Presence> there) {
        if (there.equals(one.told)) {
            return;
        }
        one.told = there;
        try {
            one.watcher.changed(there);
        } catch (RuntimeException e) {
            LOG.warn("event=presence.watcher-failed cause=\"{}\"", e.toString());
            remove(one);
        }
    }

    /** One who watches, and what they were told last; looked at by the one thread alone. */
    private static final class Watching {
        private final long ticket;
        private final Watcher watcher;
        private List<Presence> told;

        Watching(long ticket, Watcher watcher) {
            this.ticket = ticket;
            this.watcher = watcher;
        }
    }
}
