package org.arrimo.platform.portal.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletRequest;

import org.arrimo.platform.spi.portal.Exchange;

/**
 * Sends a browser an event for each change. Written by a thread of the web server, one at a time, so that a slow browser
 * keeps nobody waiting. It ends within a minute and the browser asks anew: whoever may not watch any more learns nothing
 * further.
 */
final class EventStream implements AsyncListener {
    private static final String TYPE = "text/event-stream";
    private static final long LASTS_MILLIS = 45_000;
    private static final byte[] RETRY = "retry: 1000\n\n".getBytes(StandardCharsets.US_ASCII);

    private final AsyncContext async;
    private final Consumer<EventStream> over;
    private Told untold;
    private boolean writing;
    private boolean ended;

    private EventStream(AsyncContext async, Consumer<EventStream> over) {
        this.async = async;
        this.over = over;
    }

    /** @return whether a browser asks for events, and not for a page */
    static boolean isWanted(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept"))
                        .filter(TYPE::equals)
                        .isPresent()
                && request.isAsyncSupported();
    }

    /**
     * Begins the answer to a browser that wants events.
     *
     * @param over told when it is over
     */
    static EventStream begin(Exchange x, Consumer<EventStream> over) {
        x.response().setContentType(TYPE);
        x.response().setCharacterEncoding("UTF-8");
        x.response().setHeader("X-Accel-Buffering", "no"); // a proxy that gathers would keep what is new to itself
        AsyncContext async = x.request().startAsync();
        var stream = new EventStream(async, over);
        async.setTimeout(LASTS_MILLIS);
        async.addListener(stream);
        return stream;
    }

    synchronized void send(Told what) {
        untold = untold == null ? what : untold.and(what);
        if (!writing && !ended) {
            writing = true;
            async.start(this::write);
        }
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
            for (Told what = next(); what != null; what = next()) {
                out.write(RETRY);
                out.write(what.event());
                out.flush();
            }
        } catch (IOException | RuntimeException e) {
            end(); // the browser is gone, or names can't be read: it asks anew
        }
    }

    private synchronized Told next() {
        Told what = ended ? null : untold;
        untold = null;
        writing = what != null;
        return what;
    }

    /** @return whether it was not over yet */
    private synchronized boolean release() {
        boolean first = !ended;
        ended = true;
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
