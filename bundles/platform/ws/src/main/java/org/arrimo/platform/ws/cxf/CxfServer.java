package org.arrimo.platform.ws.cxf;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;

import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

import org.arrimo.platform.ws.gate.Call;
import org.arrimo.platform.ws.gate.Endpoints;

/** A CXF server that is called by the gate alone. It ends when the calls under way are answered, or soon after. */
public final class CxfServer {
    private static final String ADDRESS = "org.apache.cxf.transport.endpoint.address";

    private static final long PATIENCE_SECONDS = 10;

    private final Bus bus;
    private final Server server;
    private final String address;
    private final ReadWriteLock calls = new ReentrantReadWriteLock();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param server a server that was made with a path as its address */
    public CxfServer(Bus bus, Server server) {
        this.bus = bus;
        this.server = server;
        this.address = server.getEndpoint().getEndpointInfo().getAddress();
    }

    /** @return the call that a message of it belongs to */
    public static Call call(Message message) {
        Object request = message.get(AbstractHTTPDestination.HTTP_REQUEST);
        while (!(request instanceof Call) && request instanceof HttpServletRequestWrapper wrapper) {
            request = wrapper.getRequest();
        }
        if (request instanceof Call call) {
            return call;
        }
        throw new IllegalStateException("The request did not come through the gate");
    }

    /**
     * Lets the server answer.
     *
     * @throws org.arrimo.platform.api.ProblemException UNAVAILABLE when it has ended
     */
    public void invoke(Call call, HttpServletResponse response) throws ServletException, IOException {
        calls.readLock().lock();
        try {
            if (closed.get()) {
                throw Endpoints.away().exception();
            }
            call.setAttribute(ADDRESS, call.origin() + address);
            answer(call, response);
        } finally {
            calls.readLock().unlock();
        }
    }

    private void answer(Call call, HttpServletResponse response) throws ServletException, IOException {
        try (OnBus here = new OnBus(bus)) {
            ServletContext context = call.getServletContext();
            ((AbstractHTTPDestination) server.getDestination()).invoke(null, context, call, response);
        }
    }

    /** Ends the server; no new call reaches it. */
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        boolean idle = awaitCalls();
        try {
            server.destroy();
        } finally {
            if (idle) {
                calls.writeLock().unlock();
            }
        }
    }

    private boolean awaitCalls() {
        try {
            return calls.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
