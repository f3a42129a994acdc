package org.arrimo.people.core;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.ProblemException;

/** Looks at the start and every half a minute whether somebody is not erased to the end, and goes on. */
public final class UnfinishedErasures {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedErasures.class);
    private static final int AGAIN_SECONDS = 30;

    private final PersonalDataService data;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "arrimo-unfinished-erasures"));

    public UnfinishedErasures(PersonalDataService data) {
        this.data = data;
    }

    public void start() {
        looking.scheduleWithFixedDelay(this::look, 0, AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    public void stop() {
        looking.shutdownNow();
    }

    private void look() {
        try {
            data.resume();
        } catch (ProblemException e) {
            LOG.debug("event=people.erasure-waits", e);
        } catch (RuntimeException e) {
            LOG.warn("event=people.erasure-broke-off again-in={}s", AGAIN_SECONDS, e);
        }
    }
}
