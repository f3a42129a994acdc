package org.arrimo.platform.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;

import javax.servlet.Servlet;
import javax.sql.DataSource;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

import org.arrimo.platform.data.api.Schema;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.spi.entrances.Entrances;
import org.arrimo.platform.spi.portal.PersonPreferences;
import org.arrimo.platform.spi.signin.Authenticator;
import org.arrimo.platform.spi.signin.Traces;

/** The portal in the container: follows what the modules contribute, and publishes the one servlet. */
public final class Portal {
    /** What the web server is told by {@code platform.front}, which stays while the portal is replaced. */
    private static final String FRONT = "arrimo.front.";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BundleContext context;
    private final PortalSettings settings;
    private List<Lookup.Tracked<?>> lookups = List.of();
    private Assembly assembly;
    private ServiceRegistration<Entrances> entrances;
    private ServiceRegistration<Traces> traces;
    private ServiceRegistration<Servlet> registration;

    public Portal(BundleContext context, PortalSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** Opens the portal. */
    public void start() {
        var transactions = new Lookup.Tracked<>(context, Transactions.class, "");
        var source = new Lookup.Tracked<>(context, DataSource.class, "(osgi.jndi.service.name=arrimo)");
        var schema = new Lookup.Tracked<>(context, Schema.class, "(" + Schema.MODULE + "=portal)");
        var authenticator = new Lookup.Tracked<>(context, Authenticator.class, "");
        var preferences = new Lookup.Tracked<>(context, PersonPreferences.class, "");
        lookups = List.of(transactions, source, schema, authenticator, preferences);
        assembly = new Assembly(
                settings,
                transactions,
                () -> {
                    schema.get(); // no session is read before its table is as it must be
                    return source.get();
                },
                authenticator,
                preferences,
                PATIENCE,
                Clock.systemUTC());
        assembly.shell().pages().follow(context);
        assembly.shell().panels().follow(context);
        assembly.shell().widgets().follow(context);
        assembly.shell().finders().follow(context);
        assembly.shell().topics().follow(context);
        assembly.shell().firstSteps().follow(context);
        traces = context.registerService(Traces.class, assembly.traces(), null);
        entrances = context.registerService(Entrances.class, assembly.entrances(), null);
        registration = context.registerService(Servlet.class, assembly.servlet(), properties());
    }

    /** Closes it. */
    public void stop() {
        registration.unregister();
        entrances.unregister();
        traces.unregister();
        assembly.shell().pages().close();
        assembly.shell().panels().close();
        assembly.shell().widgets().close();
        assembly.shell().finders().close();
        assembly.shell().topics().close();
        assembly.shell().firstSteps().close();
        assembly.close();
        lookups.forEach(Lookup.Tracked::close);
    }

    private Dictionary<String, Object> properties() {
        var properties = new Hashtable<String, Object>();
        properties.put(FRONT + "name", "arrimo-portal");
        properties.put(FRONT + "pattern", "/*");
        properties.put(FRONT + "asyncSupported", true);
        properties.put(FRONT + "multipart.enabled", true);
        properties.put(FRONT + "multipart.maxFileSize", settings.largeUploadLimit());
        properties.put(FRONT + "multipart.maxRequestSize", settings.largeUploadLimit());
        properties.put(FRONT + "multipart.fileSizeThreshold", 64 * 1024);
        return properties;
    }
}
