package org.arrimo.platform.ws.gate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.entrances.Entrances;

/**
 * What is published where. Callers of a path whose service went away a moment ago, as it does while its module is
 * upgraded, are held until it is back; so are only as many as leave the rest of the house enough threads. A path that
 * stays away is remembered, so that its callers know to come again.
 */
public final class Endpoints implements Entrances {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_WAITING = 64;

    private final Map<String, Endpoint> published = new ConcurrentHashMap<>();
    private final Map<String, Long> gone = new ConcurrentHashMap<>();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final long patience;

    public Endpoints() {
        this(PATIENCE);
    }

    /** @param patience how long after its service went away the callers of a path are held */
    public Endpoints(Duration patience) {
        this.patience = patience.toNanos();
    }

    /** Puts an endpoint where its path says, and lets those go on who wait for it. */
    public synchronized void put(Endpoint endpoint) {
        published.put(endpoint.path(), endpoint);
        gone.remove(endpoint.path());
        notifyAll();
    }

    /** Takes an endpoint away, unless another one has taken its path. */
    public synchronized void remove(Endpoint endpoint) {
        if (published.remove(endpoint.path(), endpoint)) {
            gone.put(endpoint.path(), System.nanoTime());
        }
    }

    /** @return everything that is published now */
    public List<Endpoint> all() {
        return List.copyOf(published.values());
    }

    @Override
    public List<Entrance> entrances() {
        return all().stream().flatMap(endpoint -> endpoint.entrances().stream()).toList();
    }

    /**
     * @param path the decoded path of a request
     * @return the endpoint with the longest path that the request's path begins with
     * @throws org.arrimo.platform.api.ProblemException UNAVAILABLE when there was one until it went away; NOT_FOUND
     */
    public Endpoint at(String path) {
        for (String prefix = path; !prefix.isEmpty(); prefix = prefix.substring(0, prefix.lastIndexOf('/'))) {
            Endpoint endpoint = published.get(prefix);
            if (endpoint == null && gone.containsKey(prefix)) {
                endpoint = awaited(prefix);
            }
            if (endpoint != null) {
                return endpoint;
            }
        }
        throw Problem.notFound().exception();
    }

    private Endpoint awaited(String path) {
        if (!waiting.tryAcquire()) {
            throw away().exception();
        }
        try {
            return await(path);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away().exception();
        } finally {
            waiting.release();
        }
    }

    private synchronized Endpoint await(String path) throws InterruptedException {
        while (!published.containsKey(path)) {
            Long since = gone.get(path);
            long left = since == null ? 0 : patience - (System.nanoTime() - since);
            if (left <= 0) {
                throw away().exception();
            }
            wait(left / 1_000_000 + 1);
        }
        return published.get(path);
    }

    /** @return what callers of a path are told whose service went away */
    public static Problem away() {
        return Problem.of(
                Problem.Kind.UNAVAILABLE,
                "module-away",
                "This part of the desk is away for the moment. Try again later.");
    }
}
