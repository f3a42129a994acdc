package org.arrimo.platform.releases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a change will touch.
 *
 * @param feature the feature that changes
 * @param from the version that runs, if one does
 * @param to the version that will run, if one will
 * @param bundles the bundles that are added, updated or removed, by name
 * @param refreshed the symbolic names of further bundles that are started anew because they use one of those
 */
public record Preview(
        String feature,
        Optional<String> from,
        Optional<String> to,
        List<BundleChange> bundles,
        List<String> refreshed) {
    public Preview {
        bundles = List.copyOf(bundles);
        refreshed = List.copyOf(refreshed);
    }

    /** @return the modules that pause for a moment, by name, such as {@code tickets} */
    public Set<String> pausing() {
        Set<String> modules = new TreeSet<>();
        bundles.stream().map(BundleChange::name).map(Preview::module).forEach(modules::add);
        refreshed.stream().map(Preview::module).forEach(modules::add);
        return modules;
    }

    private static String module(String bundle) {
        String[] parts = bundle.split("\\.");
        return bundle.startsWith("org.arrimo.") && parts.length > 2 ? parts[2] : bundle;
    }
}
