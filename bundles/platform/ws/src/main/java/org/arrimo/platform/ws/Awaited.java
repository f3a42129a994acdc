package org.arrimo.platform.ws;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

import org.arrimo.platform.ws.gate.Unexpected;

/**
 * Services of other bundles: a call to one that is away waits for it. A mandatory Blueprint reference would take what is
 * here away with it, and an optional one does not wait.
 */
public final class Awaited {
    private static final long PATIENCE_SECONDS = 30;

    private final BundleContext context;
    private final List<ServiceTracker<?, ?>> trackers = new CopyOnWriteArrayList<>();

    public Awaited(BundleContext context) {
        this.context = context;
    }

    /**
     * @param condition a filter beside the type, or nothing
     * @return the service whoever offers it; a call throws UNAVAILABLE ({@code module-away}) when nobody does within 30 s
     */
    public <T> T service(Class<T> type, String condition) throws InvalidSyntaxException {
        var filter = FrameworkUtil.createFilter("(&(objectClass=" + type.getName() + ")" + condition + ")");
        var tracker = new ServiceTracker<T, T>(context, filter, null);
        tracker.open();
        trackers.add(tracker);
        return type.cast(Proxy.newProxyInstance(
                Awaited.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(tracker, method, arguments)));
    }

    public void close() {
        trackers.forEach(ServiceTracker::close);
    }

    private static Object call(ServiceTracker<?, ?> tracker, Method method, Object[] arguments) throws Throwable {
        Object service = awaited(tracker);
        if (service == null) {
            throw Unexpected.away().exception();
        }
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object awaited(ServiceTracker<?, ?> tracker) {
        try {
            return tracker.waitForService(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
