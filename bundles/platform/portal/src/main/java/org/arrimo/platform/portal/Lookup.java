package org.arrimo.platform.portal;

import java.util.Optional;
import java.util.function.Supplier;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;

/**
 * A service of another bundle, looked up at each use: while that bundle is being replaced, requests wait for it. A
 * Blueprint reference would take the portal away with it.
 *
 * @param <T> its interface
 */
interface Lookup<T> extends Supplier<T> {
    /** How long {@link #get} waits. */
    long PATIENCE_MILLIS = 30_000;

    /** @return the service, if it is there at this moment */
    Optional<T> now();

    /**
     * @return the service; waits for it
     * @throws org.arrimo.platform.api.ProblemException UNAVAILABLE when it does not come
     */
    @Override
    default T get() {
        return now().orElseThrow(() -> Problem.of(
                        Kind.UNAVAILABLE,
                        "unavailable",
                        "Something the portal needs is being replaced. Try again shortly.")
                .exception());
    }

    /** A lookup that follows the container's services until it is closed. */
    final class Tracked<T> implements Lookup<T> {
        private final ServiceTracker<T, T> tracker;

        Tracked(BundleContext context, Class<T> type, String condition) {
            tracker = new ServiceTracker<>(context, filter(type, condition), null);
            tracker.open();
        }

        @Override
        public Optional<T> now() {
            return Optional.ofNullable(tracker.getService());
        }

        @Override
        public T get() {
            try {
                tracker.waitForService(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Lookup.super.get();
        }

        void close() {
            tracker.close();
        }

        private static Filter filter(Class<?> type, String condition) {
            try {
                return FrameworkUtil.createFilter("(&(objectClass=" + type.getName() + ")" + condition + ")");
            } catch (InvalidSyntaxException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
