package org.arrimo.platform.front;

import java.util.Arrays;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.servlet.Servlet;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the servlets that have properties {@code arrimo.front.…}, and gives each {@code name} an entrance at the web
 * server with the same properties as {@code osgi.http.whiteboard.servlet.…}. The entrance stays when the servlet goes;
 * its {@code init} and {@code destroy} are not called, the Blueprint container that makes it has its own.
 */
final class Entrances extends ServiceTracker<Servlet, Servlet> {
    private static final Logger LOG = LoggerFactory.getLogger(Entrances.class);
    private static final String OURS = "arrimo.front.";
    private static final String WHITEBOARD = "osgi.http.whiteboard.servlet.";
    private static final String NAME = OURS + "name";

    /** An entrance at the web server. */
    private record Place(ServiceRegistration<Servlet> registration, Map<String, Object> properties) {}

    private final Door door;
    private final Map<Object, Servlet> servlets = new ConcurrentHashMap<>();
    private final Map<Object, Place> places = new HashMap<>();

    Entrances(BundleContext context, Door door) throws InvalidSyntaxException {
        super(
                context,
                FrameworkUtil.createFilter("(&(objectClass=" + Servlet.class.getName() + ")(" + NAME + "=*))"),
                null);
        this.door = door;
    }

    @Override
    public synchronized Servlet addingService(ServiceReference<Servlet> reference) {
        Object name = reference.getProperty(NAME);
        Servlet servlet = context.getService(reference);
        if (servlet == null) {
            return null;
        }
        servlets.put(name, servlet);
        place(name, properties(reference));
        return servlet;
    }

    @Override
    public void removedService(ServiceReference<Servlet> reference, Servlet servlet) {
        servlets.remove(reference.getProperty(NAME), servlet);
        context.ungetService(reference);
    }

    @Override
    public synchronized void close() {
        super.close();
        places.values().forEach(place -> place.registration().unregister());
        places.clear();
    }

    /** The web server answers 404 while a registration is changed: only other properties are worth that. */
    private void place(Object name, Map<String, Object> properties) {
        Place before = places.get(name);
        if (before != null && equal(before.properties(), properties)) {
            return;
        }
        if (before != null) {
            before.registration().unregister();
        }
        Dictionary<String, Object> whiteboard = new Hashtable<>(properties);
        Servlet entrance = new Entrance(door, () -> servlets.get(name));
        places.put(name, new Place(context.registerService(Servlet.class, entrance, whiteboard), properties));
        LOG.info("event=front.entrance name={}", name);
    }

    private static Map<String, Object> properties(ServiceReference<?> reference) {
        Map<String, Object> properties = new HashMap<>();
        for (String key : reference.getPropertyKeys()) {
            if (key.startsWith(OURS)) {
                properties.put(WHITEBOARD + key.substring(OURS.length()), reference.getProperty(key));
            }
        }
        return properties;
    }

    private static boolean equal(Map<String, Object> one, Map<String, Object> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> Arrays.deepEquals(
                                new Object[] {entry.getValue()}, new Object[] {other.get(entry.getKey())}));
    }
}
