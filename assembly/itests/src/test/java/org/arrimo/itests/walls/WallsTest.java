package org.arrimo.itests.walls;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may know whom, read off the manifests of the built bundles. */
class WallsTest {
    private static final String DATABASE = "org.arrimo.platform.data.api";
    private static final Pattern A_CORE = Pattern.compile("org\\.arrimo\\.[a-z.]+\\.core(\\..*)?");

    static Stream<Built> bundles() {
        return House.bundles().stream();
    }

    static Stream<Built> apis() {
        return bundles().filter(bundle -> bundle.part().equals("api"));
    }

    static Stream<Built> moduleParts() {
        return bundles().filter(bundle -> !bundle.isPlatform());
    }

    @Test
    void everyBundleOfTheHouseWasBuilt() {
        List<String> built = House.bundles().stream().map(Built::name).toList();
        List<String> described = House.sources("glob:**/bundles/**/pom.xml").stream()
                .map(House::read)
                .filter(pom -> !pom.contains("<packaging>pom</packaging>"))
                .map(WallsTest::artifactId)
                .filter(name -> !name.startsWith("org.arrimo.platform.testing"))
                .toList();
        assertThat(described).isNotEmpty();
        assertThat(built).containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void isNamedAsItsJarAndItsRootPackage(Built bundle) {
        assertThat(bundle.jar().getFileName().toString()).startsWith(bundle.name() + "-");
        assertThat(bundle.exports().keySet())
                .allSatisfy(exported -> assertThat(exported).startsWith(bundle.name()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void exportsOnlyVersionedPackagesAndNothingFromInside(Built bundle) {
        bundle.exports().forEach((name, attributes) -> {
            assertThat(attributes.getVersion()).as("version of %s", name).isNotNull();
            assertThat(name).doesNotContain(".internal");
        });
        if (List.of("core", "ws", "portal").contains(bundle.part()) && !isSpi(bundle.name())) {
            assertThat(bundle.exports()).as("exports of %s", bundle).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void importsNoCoreOfAnybody(Built bundle) {
        assertThat(bundle.imported()).noneMatch(A_CORE.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void importsNothingOptionally(Built bundle) {
        bundle.imports().forEach((name, attributes) -> assertThat(attributes.get("resolution:"))
                .as("%s imports %s", bundle, name)
                .isNotEqualTo("optional"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void onlyThePlatformsWebServicesKnowCxfAndOnlyItsDataKnowsLiquibase(Built bundle) {
        if (!bundle.name().equals("org.arrimo.platform.ws")) {
            assertThat(bundle.imported()).noneMatch(starts("org.apache.cxf"));
        }
        if (!bundle.name().equals("org.arrimo.platform.data.core")) {
            assertThat(bundle.imported()).noneMatch(starts("liquibase"));
        }
    }

    @ParameterizedTest
    @MethodSource("apis")
    void anApiKnowsNoTechnologyButTheDatabasesItsOwn(Built api) {
        assertThat(api.imported())
                .allMatch(name -> name.startsWith("java.")
                        || name.matches("org\\.arrimo\\.([a-z]+\\.)*api") && !name.equals(DATABASE)
                        || List.of("javax.persistence", "javax.sql").contains(name)
                                && api.name().equals(DATABASE));
    }

    @ParameterizedTest
    @MethodSource("moduleParts")
    void aModuleKnowsOfOthersOnlyWhatTheyOffer(Built bundle) {
        assertThat(bundle.imported().stream().filter(starts("org.arrimo.")))
                .allMatch(name -> name.equals(DATABASE)
                        ? bundle.part().equals("core")
                        : name.matches("org\\.arrimo\\.[a-z.]+\\.api") || isSpi(name));
    }

    @ParameterizedTest
    @MethodSource("moduleParts")
    void theEdgesOfAModuleDoNotTouchTheDatabase(Built bundle) {
        if (!bundle.part().equals("core")) {
            assertThat(bundle.imported())
                    .noneMatch(starts("javax.persistence"))
                    .noneMatch(starts("javax.sql"))
                    .noneMatch(starts("javax.transaction"));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void thePlatformKnowsNoModule(Built bundle) {
        if (bundle.isPlatform()) {
            assertThat(bundle.imported().stream().filter(starts("org.arrimo.")))
                    .allMatch(starts("org.arrimo.platform."));
        }
    }

    private static boolean isSpi(String name) {
        return name.startsWith("org.arrimo.platform.spi.");
    }

    private static Predicate<String> starts(String prefix) {
        return name -> name.startsWith(prefix);
    }

    private static String artifactId(String pom) {
        return pom.replaceFirst("(?s).*</parent>.*?<artifactId>([^<]+)</artifactId>.*", "$1");
    }
}
