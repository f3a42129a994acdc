package org.arrimo.platform.releases.internal;

import java.util.ArrayDeque;
import java.util.Deque;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.releases.Audit;
import org.arrimo.platform.releases.Change;

/** Hands on the changes that ended, each until it was taken. */
final class Audits extends ServiceTracker<Audit, Audit> {
    private static final Logger LOG = LoggerFactory.getLogger(Audits.class);
    private static final int MOST = 1000;

    private final Deque<Change> waiting = new ArrayDeque<>();

    Audits(BundleContext context) {
        super(context, Audit.class, null);
    }

    @Override
    public Audit addingService(ServiceReference<Audit> reference) {
        Audit audit = super.addingService(reference);
        if (audit != null) {
            hand(audit);
        }
        return audit;
    }

    void ended(Change change) {
        synchronized (waiting) {
            if (waiting.size() < MOST) {
                waiting.add(change);
            }
        }
        Audit audit = getService();
        if (audit != null) {
            hand(audit);
        }
    }

    private void hand(Audit audit) {
        synchronized (waiting) {
            while (!waiting.isEmpty()) {
                try {
                    audit.ended(waiting.peek());
                } catch (RuntimeException e) {
                    LOG.debug("event=release.audit-postponed", e);
                    return;
                }
                waiting.remove();
            }
        }
    }
}
