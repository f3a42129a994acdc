package org.arrimo.platform.ws.cxf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.ws.gate.Endpoint;

/**
 * Makes ready what was published, one after another on a thread of its own, so that a module's endpoints are there the
 * moment its services are, and the first caller of each still finds it made.
 */
public final class Preparations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preparations.class);
    private static final long PATIENCE_SECONDS = 10;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "arrimo-ws-prepare");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });

    /** Prepares an endpoint soon. */
    public void add(Endpoint endpoint) {
        thread.execute(() -> prepare(endpoint));
    }

    private static void prepare(Endpoint endpoint) {
        try {
            endpoint.prepare();
        } catch (ProblemException e) {
            LOG.debug("event=ws.gone-before-prepared path={}", endpoint.path());
        } catch (RuntimeException e) {
            LOG.error("event=ws.not-prepared path={}", endpoint.path(), e);
        }
    }

    /** Prepares nothing any more. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("event=ws.preparing-at-end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
