package org.arrimo.platform.front;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
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
        // the Blueprint extender is told by a hook as well, and takes a bundle's services away at once
        Dictionary<String, Object> first = new Hashtable<>(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE));
        hook = context.registerService(EventHook.class, replacements, first);
        entrances.open();
    }

    /** Ends it. */
    public void stop() {
        entrances.close();
        hook.unregister();
        context.removeServiceListener(replacements);
    }
}
