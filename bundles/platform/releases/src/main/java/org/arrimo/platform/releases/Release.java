package org.arrimo.platform.releases;

import java.util.List;
import java.util.Optional;

/**
 * A feature of the house.
 *
 * @param feature its name
 * @param description one line, may be empty
 * @param installed the version that is installed, if one is
 * @param available the versions that can be installed, highest first
 * @param bundles what runs of it, by name; empty when it is not installed
 */
public record Release(
        String feature,
        String description,
        Optional<String> installed,
        List<String> available,
        List<RunningBundle> bundles) {
    public Release {
        available = List.copyOf(available);
        bundles = List.copyOf(bundles);
    }
}
