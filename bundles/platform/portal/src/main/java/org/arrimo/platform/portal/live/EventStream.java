package org.arrimo.platform.portal.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletRequest;

import org.arrimo.platform.spi.portal.Exchange;

/**
 * Sends a browser an event for each change. Written by a thread of the web server, one at a time, so that a slow browser
 * keeps nobody waiting. It ends within a minute and the browser asks anew: whoever may not watch any more learns nothing
 * further.
 *
 * @param <T> what is told
 */
final class EventStream<T> implements AsyncListener {
    private static final String TYPE = "text/event-stream";
    private static final long LASTS_MILLIS = 45_000;
    private static final byte[] RETRY = "retry: 1000\n\n".getBytes(StandardCharsets.US_ASCII);

    private final AsyncContext async;
    private final Function<T, byte[]> event;
    private final BinaryOperator<T> together;
    private final Consumer<EventStream<T>> over;
    private T untold;
    private boolean writing;
    private boolean ended;

    private EventStream(
            AsyncContext async, Function<T, byte[]> event, BinaryOperator<T> together, Consumer<EventStream<T>> over) {
        this.async = async;
        this.event = event;
        this.together = together;
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
     * @param event what an event looks like on the wire
     * @param together one event of two that could not be sent in time, the older one first
     * @param over told when it is over
     */
    static <T> EventStream<T> begin(
            Exchange x, Function<T, byte[]> event, BinaryOperator<T> together, Consumer<EventStream<T>> over) {
        x.response().setContentType(TYPE);
        x.response().setCharacterEncoding("UTF-8");
        x.response().setHeader("X-Accel-Buffering", "no"); // a proxy that gathers would keep what is new to itself
        AsyncContext async = x.request().startAsync();
        var stream = new EventStream<>(async, event, together, over);
        async.setTimeout(LASTS_MILLIS);
        async.addListener(stream);
        return stream;
    }

    synchronized void send(T what) {
        untold = untold == null ? what : together.apply(untold, what);
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
            for (T what = next(); what != null; what = next()) {
                out.write(RETRY);
                out.write(event.apply(what));
                out.flush();
            }
        } catch (IOException | RuntimeException e) {
            end(); // the browser is gone, or names can't be read: it asks anew
        }
    }

    private synchronized T next() {
        T what = ended ? null : untold;
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
