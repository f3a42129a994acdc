package org.arrimo.itests;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.inject.Inject;

import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleListener;
import org.osgi.util.tracker.ServiceTracker;

import org.arrimo.itests.desk.ExamDesk;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

/** The distribution seen from inside its container. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class InsideTest {
    private static final String TICKETS = "org.arrimo.tickets.api.Tickets";

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Configuration
    public Option[] distribution() {
        return ExamDesk.in("exam");
    }

    @Test
    public void everyFeatureOfTheHouseIsStarted() throws Exception {
        Set<String> started = Arrays.stream(features.listInstalledFeatures())
                .map(Feature::getName)
                .filter(name -> name.startsWith("arrimo-"))
                .collect(Collectors.toSet());
        assertTrue(
                started.toString(), started.containsAll(List.of("arrimo-platform", "arrimo-people", "arrimo-tickets")));
    }

    /** The test's own features may have some of them started anew: that is waited for, not longer than a minute. */
    @Test
    public void everyBundleOfTheHouseIsActive() throws InterruptedException {
        Semaphore changed = new Semaphore(0);
        BundleListener listener = event -> changed.release();
        context.addBundleListener(listener);
        try {
            boolean more = true;
            while (more && !notActive().isEmpty()) {
                more = changed.tryAcquire(1, TimeUnit.MINUTES);
            }
        } finally {
            context.removeBundleListener(listener);
        }
        assertEquals(List.of(), notActive());
    }

    private List<String> notActive() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null
                        && bundle.getSymbolicName().startsWith("org.arrimo."))
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
    }

    @Test
    public void everyModuleOffersItsServices() throws InterruptedException {
        for (String service : List.of(
                "org.arrimo.platform.journal.api.Journal",
                "org.arrimo.platform.spi.signin.Authenticator",
                "org.arrimo.people.api.People",
                TICKETS,
                "org.arrimo.tickets.api.Imports")) {
            assertTrue(service, comes(service));
        }
    }

    @Test
    public void anUpgradeOfACoreBringsItsServicesBack() throws Exception {
        everyBundleOfTheHouseIsActive();
        everyModuleOffersItsServices();
        Bundle core = Arrays.stream(context.getBundles())
                .filter(bundle -> "org.arrimo.tickets.core".equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        core.stop();
        assertTrue(context.getAllServiceReferences(TICKETS, null) == null);
        core.start();
        assertTrue(comes(TICKETS));
    }

    /** A bundle that has just started is still about to offer what it has. */
    private boolean comes(String service) throws InterruptedException {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, service, null);
        tracker.open();
        try {
            return tracker.waitForService(20_000) != null;
        } finally {
            tracker.close();
        }
    }
}
