package org.arrimo.platform.ws;

import java.util.function.BiFunction;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.ws.gate.Endpoint;

/** Follows the services of the modules: what appears is published, what goes is taken away, and nothing else is touched. */
public final class Whiteboard {
    private static final Logger LOG = LoggerFactory.getLogger(Whiteboard.class);

    private final Publisher publisher;
    private final ServiceTracker<RestResource, Endpoint> resources;
    private final ServiceTracker<SoapPort, Endpoint> ports;

    public Whiteboard(BundleContext context, Publisher publisher) {
        this.publisher = publisher;
        this.resources = new ServiceTracker<>(
                context, RestResource.class, new Follow<>(context, RestResource.PATH, publisher::rest));
        this.ports =
                new ServiceTracker<>(context, SoapPort.class, new Follow<>(context, SoapPort.PATH, publisher::soap));
    }

    /** Begins to follow. */
    public void open() {
        publisher.open();
        resources.open();
        ports.open();
    }

    /** Takes everything away. */
    public void close() {
        resources.close();
        ports.close();
        publisher.close();
    }

    private final class Follow<S> implements ServiceTrackerCustomizer<S, Endpoint> {
        private final BundleContext context;
        private final String property;
        private final BiFunction<String, S, Endpoint> publish;

        Follow(BundleContext context, String property, BiFunction<String, S, Endpoint> publish) {
            this.context = context;
            this.property = property;
            this.publish = publish;
        }

        @Override
        public Endpoint addingService(ServiceReference<S> reference) {
            Object path = reference.getProperty(property);
            S service = context.getService(reference);
            try {
                return publish.apply(String.valueOf(path), service);
            } catch (RuntimeException e) {
                LOG.error(
                        "event=ws.refused path={} bundle={} reason=\"{}\"",
                        path,
                        reference.getBundle(),
                        e.getMessage(),
                        e instanceof IllegalArgumentException ? null : e);
                context.ungetService(reference);
                return null;
            }
        }

        @Override
        public void modifiedService(ServiceReference<S> reference, Endpoint endpoint) {
            // a service keeps the path it came with
        }

        @Override
        public void removedService(ServiceReference<S> reference, Endpoint endpoint) {
            publisher.withdraw(endpoint);
            context.ungetService(reference);
        }
    }
}
