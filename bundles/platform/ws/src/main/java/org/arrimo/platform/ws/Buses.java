package org.arrimo.platform.ws;

import javax.ws.rs.ext.RuntimeDelegate;

import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.logging.FaultListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** Makes a CXF bus that nobody else uses. */
final class Buses {
    private Buses() {}

    static Bus create() {
        startCxf();
        ClassLoader loader = Buses.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Bus threadBus = BusFactory.getThreadDefaultBus(false);
        thread.setContextClassLoader(loader);
        try {
            RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
            ExtensionManagerBus bus = new ExtensionManagerBus(null, null, loader);
            bus.setExtension(loader, ClassLoader.class);
            bus.setProperty("skip.default.json.provider.registration", Boolean.TRUE);
            // what goes wrong is logged once by us, or is the caller's mistake and not logged at all
            bus.setProperty(FaultListener.class.getName(), (FaultListener) (failure, description, message) -> false);
            bus.initialize();
            return bus;
        } finally {
            thread.setContextClassLoader(before);
            BusFactory.setThreadDefaultBus(threadBus);
        }
    }

    /** A bus finds its parts only in bundles that CXF's core has looked at, which it does when it starts. */
    private static void startCxf() {
        Bundle core = FrameworkUtil.getBundle(Bus.class);
        if (core != null && core.getState() != Bundle.ACTIVE) {
            try {
                core.start(Bundle.START_TRANSIENT);
            } catch (BundleException e) {
                throw new IllegalStateException("CXF's core does not start", e);
            }
        }
    }
}
