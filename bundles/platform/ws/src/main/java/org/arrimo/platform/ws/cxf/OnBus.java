package org.arrimo.platform.ws.cxf;

import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;

/** While it is open, what a thread does with CXF it does on one bus and with that bus's classes. */
final class OnBus implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final ClassLoader loader = thread.getContextClassLoader();
    private final Bus before;

    OnBus(Bus bus) {
        before = BusFactory.getAndSetThreadDefaultBus(bus);
        thread.setContextClassLoader(bus.getExtension(ClassLoader.class));
    }

    @Override
    public void close() {
        thread.setContextClassLoader(loader);
        BusFactory.setThreadDefaultBus(before);
    }
}
