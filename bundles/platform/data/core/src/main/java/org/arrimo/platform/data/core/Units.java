package org.arrimo.platform.data.core;

import java.util.Map;

import javax.persistence.EntityManagerFactory;
import javax.transaction.TransactionSynchronizationRegistry;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

import org.arrimo.platform.data.api.Unit;

/** Publishes a {@link Unit} for each persistence unit, under the same {@code osgi.unit.name}. */
public final class Units extends ServiceTracker<EntityManagerFactory, ServiceRegistration<Unit>> {
    private static final String NAME = "osgi.unit.name";

    private final TransactionSynchronizationRegistry registry;

    public Units(BundleContext context, TransactionSynchronizationRegistry registry) {
        super(context, EntityManagerFactory.class, null);
        this.registry = registry;
    }

    @Override
    public ServiceRegistration<Unit> addingService(ServiceReference<EntityManagerFactory> reference) {
        Object name = reference.getProperty(NAME);
        EntityManagerFactory factory = context.getService(reference);
        if (name == null || factory == null) {
            return null;
        }
        return context.registerService(Unit.class, new JtaUnit(factory, registry), Standing.of(Map.of(NAME, name)));
    }

    @Override
    public void removedService(
            ServiceReference<EntityManagerFactory> reference, ServiceRegistration<Unit> registration) {
        registration.unregister();
        context.ungetService(reference);
    }
}
