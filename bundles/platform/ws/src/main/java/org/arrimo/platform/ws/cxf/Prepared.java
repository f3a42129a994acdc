package org.arrimo.platform.ws.cxf;

import java.util.Optional;
import java.util.function.Supplier;

import org.apache.cxf.Bus;

import org.arrimo.platform.ws.gate.Endpoints;

/**
 * What takes a while to make and is needed only when somebody calls: made once, by whoever asks for it first.
 *
 * @param <T> what is made
 */
public final class Prepared<T> {
    private final Bus bus;
    private final Supplier<T> make;
    private volatile T made;
    private boolean closed;

    /**
     * @param bus where it is made; one thing is made there at a time
     * @param make makes it; called again by the next one who asks if it fails
     */
    public Prepared(Bus bus, Supplier<T> make) {
        this.bus = bus;
        this.make = make;
    }

    /**
     * @return what was made, or is made now
     * @throws org.arrimo.platform.api.ProblemException UNAVAILABLE when it is no longer to be made
     */
    public T get() {
        T there = made;
        return there == null ? make() : there;
    }

    private synchronized T make() {
        if (made == null) {
            if (closed) {
                throw Endpoints.away().exception();
            }
            synchronized (bus) {
                try (OnBus here = new OnBus(bus)) {
                    made = make.get();
                }
            }
        }
        return made;
    }

    /** @return what was made and is to be ended; nothing will be made any more */
    public synchronized Optional<T> close() {
        closed = true;
        return Optional.ofNullable(made);
    }
}
