package org.arrimo.itests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.inject.Inject;

import org.apache.karaf.features.BootFinished;
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
import org.osgi.framework.Filter;
import org.osgi.util.tracker.ServiceTracker;

import org.arrimo.itests.desk.ExamDesk;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

/** Each feature alone, and all of them in any order, in a container that was started with the platform alone. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class FeaturesTest {
    private static final String PLATFORM = "arrimo-platform";
    private static final long PATIENCE_MILLIS = 60_000;
    private static final String WIRED = "org.osgi.service.blueprint.container.BlueprintContainer";

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    /** Only there once everything of the boot is started. */
    @Inject
    private BootFinished booted;

    @Configuration
    public Option[] platformAlone() {
        return ExamDesk.in(
                "exam-features",
                editConfigurationFilePut(
                        "etc/org.apache.karaf.features.cfg", "featuresBoot", "(wrap), framework, " + PLATFORM));
    }

    @Test
    public void eachModuleComesAndGoesAloneAndAllOfThemInAnyOrder() throws Exception {
        List<String> modules = modules();
        assertNotNull(booted);
        assertTrue(modules.toString(), modules.size() >= 3);
        assertWired(Set.of(PLATFORM));
        for (String module : modules) {
            features.installFeature(module);
            assertWired(Set.of(PLATFORM, module));
            remove(List.of(module));
        }
        for (int first = 0; first < modules.size(); first++) {
            List<String> order = new ArrayList<>(modules);
            Collections.rotate(order, first);
            installOneByOne(order);
            Collections.reverse(order);
            installOneByOne(order);
        }
    }

    private void installOneByOne(List<String> order) throws Exception {
        for (String module : order) {
            features.installFeature(module);
        }
        assertWired(new TreeSet<>(order));
        remove(order);
    }

    private void remove(List<String> installed) throws Exception {
        for (String module : installed) {
            features.uninstallFeature(module);
        }
        assertEquals(
                List.of(),
                house().map(Bundle::getSymbolicName)
                        .filter(name -> !name.startsWith("org.arrimo.platform."))
                        .toList());
    }

    /** @return the modules' features, by name */
    private List<String> modules() throws Exception {
        return Arrays.stream(features.listFeatures())
                .filter(feature -> feature.getName().startsWith("arrimo-") && !feature.isHidden())
                .map(Feature::getName)
                .filter(name -> !name.equals(PLATFORM))
                .sorted()
                .toList();
    }

    /** Every bundle of the features is there, and everything it needs was found. */
    private void assertWired(Set<String> installed) throws Exception {
        Set<String> expected = new TreeSet<>();
        for (String name : installed) {
            features.getFeature(name).getBundles().stream()
                    .map(bundle -> bundle.getLocation().split("/")[1])
                    .forEach(expected::add);
        }
        Set<String> there = house().map(Bundle::getSymbolicName).collect(Collectors.toSet());
        assertTrue(there + " has all of " + expected, there.containsAll(expected));
        for (Bundle bundle : house().toList()) {
            assertEquals(bundle.getSymbolicName(), Bundle.ACTIVE, bundle.getState());
            if (bundle.getEntry("OSGI-INF/blueprint/blueprint.xml") != null) {
                assertTrue(bundle.getSymbolicName() + " is wired, with " + installed, isWired(bundle));
            }
        }
    }

    private boolean isWired(Bundle bundle) throws Exception {
        Filter own = context.createFilter("(&(objectClass=" + WIRED + ")(osgi.blueprint.container.symbolicname="
                + bundle.getSymbolicName() + "))");
        ServiceTracker<Object, Object> container = new ServiceTracker<>(context, own, null);
        container.open();
        try {
            return container.waitForService(PATIENCE_MILLIS) != null;
        } finally {
            container.close();
        }
    }

    private Stream<Bundle> house() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null
                        && bundle.getSymbolicName().startsWith("org.arrimo."));
    }
}
