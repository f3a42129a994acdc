package org.arrimo.platform.releases.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

import org.arrimo.platform.releases.BundleChange;
import org.arrimo.platform.releases.Order;
import org.arrimo.platform.releases.Preview;
import org.arrimo.platform.releases.RefusedException;

/** Thinks a change through before anything is touched. */
final class Planner {
    /** What no change may replace while it is made: itself, and the way in. */
    private static final Set<String> STANDING = Set.of("org.arrimo.platform.releases", "org.arrimo.platform.front");

    private final BundleContext context;
    private final FeaturesService features;
    private final Catalogue catalogue;
    private final Shelf shelf;

    Planner(BundleContext context, FeaturesService features, Catalogue catalogue, Shelf shelf) {
        this.context = context;
        this.features = features;
        this.catalogue = catalogue;
        this.shelf = shelf;
    }

    /** Repositories that the plan adds are there when this returns; whoever does not go on takes them away again. */
    Plan plan(Order order, State before) throws Exception {
        if (order instanceof Order.Install install) {
            Feature feature = catalogue.find(install.feature(), install.version());
            return changed(before, List.of(feature), before.repositories());
        }
        if (order instanceof Order.Replace replace) {
            return replaced(replace, before);
        }
        if (order instanceof Order.Add add) {
            return added(add, before);
        }
        return removed(((Order.Remove) order).feature(), before);
    }

    private Plan added(Order.Add add, State before) throws Exception {
        URI repository = shelf.add(add.file());
        Set<URI> repositories = with(before, repository);
        Map<String, Feature> installed = catalogue.installed();
        List<Feature> newer = new ArrayList<>();
        for (Feature feature : catalogue.ofRepository(repository)) {
            Feature runs = installed.get(feature.getName());
            if (runs != null && Derived.base(feature.getVersion()).compareTo(Derived.base(runs.getVersion())) > 0) {
                newer.add(feature);
            }
        }
        return changed(before, newer, repositories);
    }

    private Plan replaced(Order.Replace replace, State before) throws Exception {
        Part part = Part.at(shelf.keep(replace.file()));
        for (Feature feature : catalogue.installed().values()) {
            Part runs = catalogue.parts(feature).get(part.name());
            if (runs == null) {
                continue;
            }
            if (runs.version().equals(part.version())) {
                throw new RefusedException(part.name() + " runs in version " + part.version()
                        + " already; a bundle that differs needs another version.");
            }
            String version = Derived.next(
                    feature.getVersion(),
                    catalogue.all().getOrDefault(feature.getName(), List.of()).stream()
                            .map(Feature::getVersion)
                            .toList());
            URI repository = shelf.derive(
                    features.getFeatureXml(feature), feature.getName(), version, runs.location(), part.location());
            Set<URI> repositories = with(before, repository);
            return changed(before, List.of(catalogue.find(feature.getName(), version)), repositories);
        }
        throw new RefusedException("No installed feature has the bundle " + part.name() + ".");
    }

    private Plan removed(String name, State before) throws Exception {
        Feature feature = catalogue.installed().get(name);
        if (feature == null) {
            throw new RefusedException("The feature " + name + " is not installed.");
        }
        List<String> needing = catalogue.installed().values().stream()
                .filter(other -> Catalogue.needs(other).contains(name))
                .map(Feature::getName)
                .toList();
        if (!needing.isEmpty()) {
            throw new RefusedException(String.join(", ", needing) + " needs " + name + ": remove that first.");
        }
        Map<String, BundleChange> changes = new TreeMap<>();
        catalogue
                .parts(feature)
                .values()
                .forEach(part -> changes.put(
                        part.name(), new BundleChange(part.name(), Optional.of(part.version()), Optional.empty())));
        Preview preview =
                preview(name, Optional.of(feature.getVersion()), Optional.empty(), List.copyOf(changes.values()));
        return checked(new Plan(before.without(name), preview, Map.of()));
    }

    private Plan changed(State before, List<Feature> wanted, Set<URI> repositories) throws Exception {
        Map<String, Feature> installed = catalogue.installed();
        Map<String, Feature> all = new LinkedHashMap<>();
        wanted.forEach(feature -> all.put(feature.getName(), feature));
        wanted.forEach(feature -> need(feature, installed, all));
        State target = before.from(repositories);
        Map<String, BundleChange> changes = new TreeMap<>();
        Map<String, String> expected = new HashMap<>();
        for (Feature feature : all.values()) {
            Map<String, Part> parts = catalogue.parts(feature);
            parts.values().forEach(part -> expected.put(part.name(), version(part)));
            Feature runs = installed.get(feature.getName());
            compare(runs == null ? Map.of() : catalogue.parts(runs), parts, changes);
        }
        for (Feature feature : wanted) {
            Feature runs = installed.get(feature.getName());
            if (runs != null && runs.getVersion().equals(feature.getVersion())) {
                throw new RefusedException(
                        feature.getName() + " runs in version " + feature.getVersion() + " already.");
            }
            target = target.with(feature.getName(), feature.getVersion());
        }
        String names = wanted.stream().map(Feature::getName).collect(Collectors.joining(", "));
        Optional<String> from = joined(wanted.stream()
                .map(feature -> installed.get(feature.getName()))
                .filter(feature -> feature != null)
                .toList());
        Preview preview = preview(names, from, joined(wanted), List.copyOf(changes.values()));
        return checked(new Plan(target, preview, expected));
    }

    /** Adds the features that have to come along. */
    private void need(Feature feature, Map<String, Feature> installed, Map<String, Feature> all) {
        for (String name : Catalogue.needs(feature)) {
            List<Feature> versions = catalogue.all().getOrDefault(name, List.of());
            if (!installed.containsKey(name) && !all.containsKey(name) && !versions.isEmpty()) {
                all.put(name, versions.get(0));
                need(versions.get(0), installed, all);
            }
        }
    }

    private static void compare(Map<String, Part> runs, Map<String, Part> parts, Map<String, BundleChange> changes) {
        runs.forEach((name, part) -> {
            if (!parts.containsKey(name)) {
                changes.put(name, new BundleChange(name, Optional.of(part.version()), Optional.empty()));
            }
        });
        parts.forEach((name, part) -> {
            Part before = runs.get(name);
            if (before == null || !before.version().equals(part.version())) {
                changes.put(
                        name,
                        new BundleChange(
                                name, Optional.ofNullable(before).map(Part::version), Optional.of(part.version())));
            }
        });
    }

    private Preview preview(String feature, Optional<String> from, Optional<String> to, List<BundleChange> changes) {
        Set<String> names = changes.stream().map(BundleChange::name).collect(Collectors.toSet());
        Collection<Bundle> replaced = Arrays.stream(context.getBundles())
                .filter(bundle -> names.contains(bundle.getSymbolicName()))
                .toList();
        Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        List<String> refreshed = framework.adapt(FrameworkWiring.class).getDependencyClosure(replaced).stream()
                .map(Bundle::getSymbolicName)
                .filter(name -> !names.contains(name))
                .sorted()
                .toList();
        return new Preview(feature, from, to, changes, refreshed);
    }

    private static Plan checked(Plan plan) throws RefusedException {
        Optional<String> standing = plan.preview().bundles().stream()
                .filter(change -> change.from().isPresent())
                .map(BundleChange::name)
                .filter(STANDING::contains)
                .findFirst();
        if (standing.isPresent()) {
            throw new RefusedException(
                    standing.get() + " can't be replaced while the desk runs: stop it, and start the new build.");
        }
        return plan;
    }

    private Set<URI> with(State before, URI repository) throws RefusedException {
        try {
            features.addRepository(repository);
        } catch (Exception e) {
            throw new RefusedException(repository + " is no features file: " + Reason.of(e), e);
        }
        Set<URI> repositories = new LinkedHashSet<>(before.repositories());
        repositories.add(repository);
        return repositories;
    }

    private static String version(Part part) {
        return org.osgi.framework.Version.parseVersion(part.version()).toString();
    }

    private static Optional<String> joined(List<Feature> some) {
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.stream().map(Feature::getVersion).distinct().collect(Collectors.joining(", ")));
    }
}
