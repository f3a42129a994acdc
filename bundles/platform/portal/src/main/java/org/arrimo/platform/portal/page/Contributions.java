package org.arrimo.platform.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.portal.PortalPage;

/**
 * What the installed modules contribute of one kind, as it comes and goes.
 *
 * @param <T> the kind
 */
public class Contributions<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

    private final Class<T> type;
    private final Map<Long, Contribution<T>> byId = new ConcurrentHashMap<>();
    private volatile List<Contribution<T>> ordered = List.of();
    private ServiceTracker<T, Long> tracker;

    public Contributions(Class<T> type) {
        this.type = type;
    }

    /** Begins to follow the services. */
    public final void follow(BundleContext context) {
        tracker = new ServiceTracker<T, Long>(context, type, null) {
            @Override
            public Long addingService(ServiceReference<T> reference) {
                T service = context.getService(reference);
                if (service == null) {
                    return null;
                }
                var properties = new HashMap<String, Object>();
                for (String key : reference.getPropertyKeys()) {
                    properties.put(key, reference.getProperty(key));
                }
                long id = (Long) reference.getProperty(Constants.SERVICE_ID);
                put(id, service, properties);
                return id;
            }

            @Override
            public void removedService(ServiceReference<T> reference, Long id) {
                drop(id);
                context.ungetService(reference);
            }
        };
        tracker.open();
    }

    /** Ends following. */
    public final void close() {
        if (tracker != null) {
            tracker.close();
        }
    }

    /** Takes a contribution, unless it does not say who may use it. */
    public final void put(long id, T service, Map<String, Object> properties) {
        Optional<Access> access = Access.of(properties.get(PortalPage.ROLES));
        if (access.isEmpty()) {
            LOG.error(
                    "event=portal.contribution-refused class={} action=\"Declare {} as roles or {}\"",
                    service.getClass().getName(),
                    PortalPage.ROLES,
                    PortalPage.EVERYBODY);
            return;
        }
        int rank = Contribution.rank(properties, PortalPage.RANK);
        var contribution = new Contribution<>(service, id, rank, access.get(), Map.copyOf(properties));
        if (accepts(contribution)) {
            byId.put(id, contribution);
            order();
            added(contribution);
        }
    }

    /** Forgets a contribution. */
    public final void drop(long id) {
        Contribution<T> gone = byId.remove(id);
        if (gone != null) {
            order();
            removed(gone);
        }
    }

    /** @return all, by rank */
    public final List<Contribution<T>> all() {
        return ordered;
    }

    /** @return those the actor may use, by rank */
    public final List<Contribution<T>> of(Actor actor) {
        return ordered.stream()
                .filter(contribution -> contribution.access().allows(actor))
                .toList();
    }

    /** @return whether the contribution is complete */
    protected boolean accepts(Contribution<T> contribution) {
        return true;
    }

    /** Called when a contribution has come. */
    protected void added(Contribution<T> contribution) {
        // nothing more to do for most kinds
    }

    /** Called when a contribution has gone. */
    protected void removed(Contribution<T> contribution) {
        // nothing more to do for most kinds
    }

    private synchronized void order() {
        ordered = byId.values().stream().sorted(Contribution.ORDER).toList();
    }
}
