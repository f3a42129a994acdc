package org.arrimo.platform.releases.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.apache.karaf.features.Repository;

/**
 * What the container was told to have: it works out everything else, and comes back to the same bundles from the same
 * state.
 *
 * @param repositories where features come from
 * @param requirements the features that are wanted, for each region
 */
record State(Set<URI> repositories, Map<String, Set<String>> requirements) {
    private static final String FEATURE = "feature:";

    static State of(FeaturesService features) throws Exception {
        Set<URI> repositories = Arrays.stream(features.listRequiredRepositories())
                .map(Repository::getURI)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new State(repositories, copy(features.listRequirements()));
    }

    /** @return the same with one feature in this version alone */
    State with(String feature, String version) {
        State changed = without(feature);
        changed.requirements()
                .computeIfAbsent(FeaturesService.ROOT_REGION, key -> new LinkedHashSet<>())
                .add(FEATURE + feature + "/[" + version + "," + version + "]");
        return changed;
    }

    /** @return the same without a feature */
    State without(String feature) {
        Map<String, Set<String>> changed = copy(requirements);
        changed.values()
                .forEach(wanted -> wanted.removeIf(
                        name -> name.equals(FEATURE + feature) || name.startsWith(FEATURE + feature + "/")));
        return new State(repositories, changed);
    }

    /** @return the same with other repositories */
    State from(Set<URI> others) {
        return new State(others, requirements);
    }

    /** Has the container find out whether this resolves; nothing is installed. The repositories have to be there. */
    void tryOut(FeaturesService features) throws Exception {
        change(features, EnumSet.of(Option.Simulate));
    }

    /** Returns when the container has done what it can; its bundles may still be starting. */
    void apply(FeaturesService features) throws Exception {
        for (URI repository : repositories) {
            features.addRepository(repository);
        }
        change(features, EnumSet.noneOf(Option.class));
        for (URI repository : of(features).repositories()) {
            if (!repositories.contains(repository)) {
                features.removeRepository(repository);
            }
        }
    }

    private void change(FeaturesService features, EnumSet<Option> options) throws Exception {
        Set<String> added = wanted(requirements);
        added.removeAll(wanted(features.listRequirements()));
        if (!added.isEmpty()) {
            Set<String> named = added.stream().map(State::named).collect(Collectors.toSet());
            EnumSet<Option> upgrading = EnumSet.copyOf(options);
            upgrading.add(Option.Upgrade);
            features.installFeatures(named, upgrading);
        }
        Set<String> removed = wanted(features.listRequirements());
        removed.removeAll(wanted(requirements));
        boolean simulated = options.contains(Option.Simulate) && !added.isEmpty();
        if (!removed.isEmpty() && !simulated) {
            features.removeRequirements(Map.of(FeaturesService.ROOT_REGION, removed), options);
        }
    }

    private static Set<String> wanted(Map<String, Set<String>> requirements) {
        return new LinkedHashSet<>(requirements.getOrDefault(FeaturesService.ROOT_REGION, Set.of()));
    }

    /** A requirement as the container's command would have it. */
    private static String named(String requirement) {
        return requirement.substring(FEATURE.length()).replaceFirst("/\\[([^,]+),.*", "/$1");
    }

    private static Map<String, Set<String>> copy(Map<String, Set<String>> requirements) {
        Map<String, Set<String>> copy = new HashMap<>();
        requirements.forEach((region, wanted) -> copy.put(region, new LinkedHashSet<>(wanted)));
        return copy;
    }
}
