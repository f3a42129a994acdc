package org.arrimo.itests.walls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import aQute.bnd.version.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds every exported package against what was released last: {@code api.txt} in the bundle's folder, written with
 * {@code -Darrimo.api.write=true} when a release is made and at no other time. What callers or implementors would feel
 * needs a new {@code @Version}: a minor one for an addition, a major one for whatever breaks them.
 */
class ApiDescriptionTest {
    private static final boolean WRITE = Boolean.getBoolean("arrimo.api.write");
    private static final Version FIRST = new Version(1, 0, 0);

    static Stream<Built> exporters() {
        return House.bundles().stream().filter(bundle -> !bundle.exports().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void hasTheVersionItsChangesSinceTheLastReleaseNeed(Built bundle) throws Exception {
        Path file = bundle.jar().getParent().resolveSibling("api.txt");
        Map<String, ApiPackage> now = ApiPackage.of(bundle);
        if (WRITE) {
            Files.write(file, now.values().stream().flatMap(ApiPackage::lines).toList());
        }
        Map<String, ApiPackage> released = Files.exists(file) ? ApiPackage.read(Files.readAllLines(file)) : Map.of();
        assertThat(now.keySet())
                .as("a released package stays, deprecated, until a release takes it away")
                .containsAll(released.keySet());
        now.forEach((name, current) -> {
            ApiPackage before = released.get(name);
            if (before == null) {
                assertThat(current.version())
                        .as("version of %s, never released", name)
                        .isEqualTo(FIRST);
            } else {
                List<String> changes = current.changesSince(before);
                assertThat(current.version())
                        .as("@Version of %s after %s", name, changes)
                        .isGreaterThanOrEqualTo(current.leastVersionAfter(before));
            }
        });
    }
}
