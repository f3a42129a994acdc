package org.arrimo.itests.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.testing.TextsCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every folder, text and class of the project. */
class FoldersTest {
    private static final int LONGEST_CLASS = 400;

    static Stream<Path> bundlesWithTexts() {
        return House.sources("glob:**/bundles/**/src/main/resources/**/texts.properties").stream()
                .map(FoldersTest::bundle)
                .distinct();
    }

    static Stream<Path> portals() {
        return House.sources("glob:**/bundles/*/portal/pom.xml").stream().map(Path::getParent);
    }

    @Test
    void everyModuleHasItsFeature() throws IOException {
        String features = House.read(House.ROOT.resolve("features/src/main/feature/feature.xml"));
        try (Stream<Path> folders = Files.list(House.ROOT.resolve("bundles"))) {
            assertThat(folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                            .map(folder -> folder.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> features.contains("<feature name=\"arrimo-" + name + "\""));
        }
    }

    @ParameterizedTest
    @MethodSource("bundlesWithTexts")
    void everyTextExistsInThreeLanguages(Path bundle) {
        TextsCheck.sameInEveryLanguage(bundle);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void everyTextThatAPageAsksForExists(Path bundle) {
        TextsCheck.complete(bundle);
    }

    @Test
    void noClassIsLongerThanOnePersonKeepsInMind() {
        assertThat(House.sources("glob:**/*.java"))
                .allSatisfy(source -> assertThat(House.read(source).lines().count())
                        .as("lines of %s", source)
                        .isLessThanOrEqualTo(LONGEST_CLASS));
    }

    private static Path bundle(Path resource) {
        Path folder = resource;
        while (!folder.endsWith("src")) {
            folder = folder.getParent();
        }
        return folder.getParent();
    }
}
