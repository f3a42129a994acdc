package org.arrimo.platform.features.shell;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.releases.Order;
import org.arrimo.platform.releases.Release;

/** What somebody typed, as an order. */
final class Orders {
    private Orders() {}

    /** @param what a bundle's or a features file, or a feature, of which the highest version is meant if none is said */
    static Order of(String what, List<Release> releases) {
        if (what.endsWith(".jar")) {
            return new Order.Replace(file(what));
        }
        if (what.endsWith(".xml")) {
            return new Order.Add(file(what));
        }
        return feature(what, releases);
    }

    /** @param what a feature's name, or name and version with a slash between them */
    static Order feature(String what, List<Release> releases) {
        String[] parts = what.split("/", 2);
        Release release = releases.stream()
                .filter(one -> one.feature().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("feature", "unknown", "is none that is known here: " + parts[0])
                        .exception());
        return new Order.Install(
                parts[0], parts.length > 1 ? parts[1] : release.available().get(0));
    }

    private static Path file(String what) {
        return what.startsWith("file:") ? Path.of(URI.create(what)) : Path.of(what);
    }
}
