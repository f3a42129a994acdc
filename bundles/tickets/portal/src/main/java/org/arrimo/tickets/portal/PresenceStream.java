package org.arrimo.tickets.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;

import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.api.Presences.Watch;
import org.arrimo.tickets.api.Presences.Watcher;

/**
 * Sends a browser an event for each change. Written by a thread of the web server, one at a time and the latest only, so
 * that a slow browser keeps nobody waiting. It ends within a minute and the browser asks anew: whoever may not watch any
 * more learns nothing further.
 */
final class PresenceStream implements Watcher, AsyncListener {
    private static final long LASTS_MILLIS = 45_000;
    private static final byte[] RETRY = "retry: 1000\n\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final AsyncContext async;
    private final Function<List<Presence>, byte[]> event;
    private final Consumer<PresenceStream> over;
    private List<Presence> latest;
    private Watch watch;
    private boolean writing;
    private boolean ended;

    PresenceStream(AsyncContext async, Function<List<Presence>, byte[]> event, Consumer<PresenceStream> over) {
        this.async = async;
        this.event = event;
        this.over = over;
        async.setTimeout(LASTS_MILLIS);
        async.addListener(this);
    }

    /** @param what to be closed when the stream is over */
    synchronized void follow(Watch what) {
        watch = what;
        if (ended) {
            what.close();
        }
    }

    @Override
    public synchronized void changed(List<Presence> there) {
        latest = there;
        if (!writing && !ended) {
            writing = true;
            async.start(this::write);
        }
    }

    @Override
    public void ended() {
        end();
    }

    /** Ends it; the browser asks anew. */
    void end() {
        if (release()) {
            async.complete();
        }
    }

    private void write() {
        try {
            OutputStream out = async.getResponse().getOutputStream();
            for (List<Presence> there = next(); there != null; there = next()) {
                out.write(RETRY);
                out.write(event.apply(there));
                out.flush();
            }
        } catch (IOException | RuntimeException e) {
            end(); // the browser is gone, or names can't be read: it asks anew
        }
    }

    private synchronized List<Presence> next() {
        List<Presence> there = ended ? null : latest;
        latest = null;
        writing = there != null;
        return there;
    }

    /** @return whether it was not over yet */
    private synchronized boolean release() {
        boolean first = !ended;
        ended = true;
        if (watch != null) {
            watch.close();
        }
        over.accept(this);
        return first;
    }

    @Override
    public void onTimeout(AsyncEvent timeout) {
        end();
    }

    @Override
    public void onError(AsyncEvent error) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent complete) {
        release();
    }

    @Override
    public void onStartAsync(AsyncEvent start) {
        // it is begun once
    }
}
