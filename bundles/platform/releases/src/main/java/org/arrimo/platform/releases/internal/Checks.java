package org.arrimo.platform.releases.internal;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Asks the bundles that can say so whether they are well. */
final class Checks {
    static final String NAME = "arrimo.health";
    private static final long SECONDS = 5;

    private final BundleContext context;

    Checks(BundleContext context) {
        this.context = context;
    }

    /** @return what is wrong, in sentences by the name of the check */
    Map<String, String> troubles() {
        Map<String, String> troubles = new TreeMap<>();
        for (ServiceReference<?> reference : references()) {
            Object check = context.getService(reference);
            if (check instanceof Callable<?> callable) {
                String name = String.valueOf(reference.getProperty(NAME));
                String said = ask(name, callable);
                if (said != null) {
                    troubles.put(name, "The health check " + name + " says: " + Reason.sentence(said));
                }
            }
            context.ungetService(reference);
        }
        return troubles;
    }

    @SuppressWarnings("rawtypes") // a service's class has no parameters
    private Collection<ServiceReference<Callable>> references() {
        try {
            return context.getServiceReferences(Callable.class, "(" + NAME + "=*)");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(String name, Callable<?> check) {
        ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "arrimo-health-" + name);
            thread.setDaemon(true);
            return thread;
        });
        try {
            Future<?> answer = asking.submit(check);
            Object said = answer.get(SECONDS, TimeUnit.SECONDS);
            return said == null ? null : said.toString();
        } catch (ExecutionException e) {
            return Reason.of(e);
        } catch (TimeoutException e) {
            return "No answer within " + SECONDS + " seconds.";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The question was broken off.";
        } finally {
            asking.shutdownNow();
        }
    }
}
