package org.arrimo.platform.releases.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.Version;

import org.arrimo.platform.releases.RefusedException;

/** The features of the house that the container knows of. What they stand on is hidden and is no matter of a release. */
final class Catalogue {
    private static final String OURS = "arrimo-";
    /** What is at such an address never changes. */
    private static final String LASTING = "mvn:";

    private final FeaturesService features;
    private final Map<String, Part> read = new ConcurrentHashMap<>();

    Catalogue(FeaturesService features) {
        this.features = features;
    }

    /** @return all versions of all features, by name, highest version first */
    Map<String, List<Feature>> all() {
        Map<String, List<Feature>> all = new TreeMap<>();
        ours(this::listed).forEach(feature -> all.merge(feature.getName(), List.of(feature), Catalogue::joined));
        all.replaceAll((name, versions) -> versions.stream()
                .sorted(Comparator.comparing(Catalogue::version).reversed())
                .toList());
        return all;
    }

    Map<String, Feature> installed() {
        Map<String, Feature> installed = new TreeMap<>();
        ours(features::listInstalledFeatures)
                .forEach(feature -> installed.merge(
                        feature.getName(),
                        feature,
                        (one, other) -> version(one).compareTo(version(other)) >= 0 ? one : other));
        return installed;
    }

    Feature find(String name, String version) throws RefusedException {
        return all().getOrDefault(name, List.of()).stream()
                .filter(feature -> feature.getVersion().equals(version))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException("There is no feature " + name + " in version " + version + " here."));
    }

    /** @return the feature's own bundles, by symbolic name */
    Map<String, Part> parts(Feature feature) throws RefusedException {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (BundleInfo bundle : feature.getBundles()) {
            Part part = part(bundle.getLocation());
            parts.put(part.name(), part);
        }
        return parts;
    }

    /** @return the names of the features of the house that this one needs */
    static List<String> needs(Feature feature) {
        return feature.getDependencies().stream()
                .map(Dependency::getName)
                .filter(name -> name.startsWith(OURS))
                .toList();
    }

    private static Version version(Feature feature) {
        return Derived.version(feature.getVersion());
    }

    List<Feature> ofRepository(URI repository) throws RefusedException {
        try {
            return Arrays.stream(features.repositoryProvidedFeatures(repository))
                    .filter(Catalogue::isOurs)
                    .toList();
        } catch (Exception e) {
            throw new RefusedException(repository + " is no features file: " + Reason.of(e), e);
        }
    }

    private Part part(String location) throws RefusedException {
        Part known = read.get(location);
        if (known != null) {
            return known;
        }
        Part part = Part.at(location);
        if (location.startsWith(LASTING)) {
            read.put(location, part);
        }
        return part;
    }

    private Feature[] listed() throws Exception {
        return features.listFeatures();
    }

    private static List<Feature> ours(Listing listing) {
        try {
            return Arrays.stream(listing.features()).filter(Catalogue::isOurs).toList();
        } catch (Exception e) {
            throw new IllegalStateException("The features can't be listed", e);
        }
    }

    private static boolean isOurs(Feature feature) {
        return feature.getName().startsWith(OURS) && !feature.isHidden();
    }

    private static List<Feature> joined(List<Feature> some, List<Feature> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private interface Listing {
        Feature[] features() throws Exception;
    }
}
