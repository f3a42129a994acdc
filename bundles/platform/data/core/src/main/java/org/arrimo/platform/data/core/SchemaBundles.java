package org.arrimo.platform.data.core;

import java.util.Collection;
import java.util.Dictionary;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

import org.arrimo.platform.data.api.Schema;

/** The resolved bundles that have tables, and the services that say whose tables are current. */
final class SchemaBundles implements BundleTrackerCustomizer<SchemaBundles.Module> {
    /** The manifest header by which a bundle says that it has tables; its value names the module. */
    private static final String HEADER = "Arrimo-Migrations";

    /** One state of one bundle's changelog. */
    record Module(String name, Bundle bundle, long modified) {
        BundleResources resources() {
            return new BundleResources(bundle);
        }
    }

    private record Current(String module) implements Schema {}

    private final BundleContext context;
    private final Consumer<Module> appeared;
    private final BundleTracker<Module> tracker;
    /** Kept beside the tracker, which knows a bundle only after it was told of: too late for whoever migrates it. */
    private final Map<Bundle, Module> modules = new ConcurrentHashMap<>();

    private final Map<Module, ServiceRegistration<Schema>> current = new ConcurrentHashMap<>();
    private final Map<Module, String> failed = new ConcurrentHashMap<>();

    SchemaBundles(BundleContext context, Consumer<Module> appeared) {
        this.context = context;
        this.appeared = appeared;
        this.tracker =
                new BundleTracker<>(context, Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    Collection<Module> modules() {
        return modules.values();
    }

    boolean isCurrent(Module module) {
        return current.containsKey(module);
    }

    /** Remembers why a module's tables are not as it needs them, as long as its bundle stays as it is. */
    void failed(Module module, String sentence) {
        failed.put(module, sentence);
        if (!module.equals(modules.get(module.bundle()))) {
            failed.remove(module);
        }
    }

    /** @return why the tables of some module are not as it needs them, if they are not */
    Optional<String> failure() {
        return failed.values().stream().findFirst();
    }

    /** Tells the module's core that it may work with its tables. */
    void publish(Module module) {
        failed.remove(module);
        Dictionary<String, Object> properties = Standing.of(Map.of(Schema.MODULE, module.name()));
        current.computeIfAbsent(
                module, key -> context.registerService(Schema.class, new Current(key.name()), properties));
        // The bundle may have gone, or been updated, while its tables were made.
        if (!module.equals(modules.get(module.bundle()))) {
            withdraw(module);
        }
    }

    private void withdraw(Module module) {
        ServiceRegistration<Schema> registration = current.remove(module);
        if (registration != null) {
            registration.unregister();
        }
    }

    @Override
    public Module addingBundle(Bundle bundle, BundleEvent event) {
        String name = bundle.getHeaders("").get(HEADER);
        if (name == null) {
            return null;
        }
        Module module = new Module(name, bundle, bundle.getLastModified());
        modules.put(bundle, module);
        appeared.accept(module);
        return module;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Module module) {
        // starting and stopping change no tables
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Module module) {
        modules.remove(bundle, module);
        failed.remove(module);
        withdraw(module);
    }
}
