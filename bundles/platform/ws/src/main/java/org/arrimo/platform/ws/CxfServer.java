package org.arrimo.platform.ws;

import java.io.IOException;

import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletResponse;

import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

import org.arrimo.platform.ws.gate.Call;

/** A CXF server that is called by the gate alone. */
public final class CxfServer {
    private static final String ADDRESS = "org.apache.cxf.transport.endpoint.address";

    private final Bus bus;
    private final Server server;
    private final String address;

    /** @param server a server that was made with a path as its address */
    public CxfServer(Bus bus, Server server) {
        this.bus = bus;
        this.server = server;
        this.address = server.getEndpoint().getEndpointInfo().getAddress();
    }

    /** Lets the server answer. */
    public void invoke(Call call, HttpServletResponse response) throws ServletException, IOException {
        call.setAttribute(ADDRESS, call.origin() + address);
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        Bus before = BusFactory.getAndSetThreadDefaultBus(bus);
        thread.setContextClassLoader(bus.getExtension(ClassLoader.class));
        try {
            ServletContext context = call.getServletContext();
            ((AbstractHTTPDestination) server.getDestination()).invoke(null, context, call, response);
        } finally {
            thread.setContextClassLoader(loader);
            BusFactory.setThreadDefaultBus(before);
        }
    }

    /** Ends the server; no new call reaches it. */
    public void close() {
        server.destroy();
    }
}
