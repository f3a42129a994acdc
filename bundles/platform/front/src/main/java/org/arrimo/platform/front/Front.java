package org.arrimo.platform.front;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.EventHook;

/** The way in while everything behind it is upgraded. */
public final class Front {
    private final BundleContext context;
    private final Replacements replacements;
    private final Entrances entrances;
    private ServiceRegistration<EventHook> hook;

    public Front(BundleContext context, Settings settings) throws InvalidSyntaxException {
        this.context = context;
        Door door = new Door(settings);
        this.replacements = new Replacements(context, door);
        this.entrances = new Entrances(context, door);
    }

    /** Opens the way. */
    public void start() throws InvalidSyntaxException {
        context.addServiceListener(replacements, "(objectClass=" + Replacements.CONTAINER + ")");
        hook = context.registerService(EventHook.class, replacements, null);
        entrances.open();
    }

    /** Ends it. */
    public void stop() {
        entrances.close();
        hook.unregister();
        context.removeServiceListener(replacements);
    }
}
