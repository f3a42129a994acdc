package org.arrimo.itests.walls;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every folder, table, text and class of the project. */
class FoldersTest {
    private static final int LONGEST_CLASS = 400;
    private static final Pattern TABLE = Pattern.compile("<createTable[^>]*tableName=\"([^\"]+)\"");

    static Stream<Path> changelogs() {
        return House.sources("glob:**/src/main/resources/db/*.xml").stream();
    }

    static Stream<Path> texts() {
        return House.sources("glob:**/src/main/resources/**/texts.properties").stream();
    }

    @Test
    void everyModuleHasItsFeature() throws IOException {
        String features = House.read(House.ROOT.resolve("features/src/main/feature/feature.xml"));
        try (Stream<Path> folders = Files.list(House.ROOT.resolve("bundles"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> features.contains("<feature name=\"arrimo-" + name + "\""));
        }
    }

    @ParameterizedTest
    @MethodSource("changelogs")
    void everyTableCarriesItsModulesName(Path changelog) {
        Path bundle = House.ROOT.relativize(changelog);
        String module = Stream.of("journal", "portal", "ws", "data")
                .filter(part -> bundle.startsWith("bundles/platform/" + part))
                .findFirst()
                .orElse(bundle.getName(1).toString());
        assertThat(TABLE.matcher(House.read(changelog)).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(table -> table.startsWith(module + "_"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextExistsInThreeLanguages(Path english) throws IOException {
        Set<String> keys = keys(english);
        assertThat(keys).isNotEmpty();
        for (String language : List.of("pt_BR", "es")) {
            Path translated = english.resolveSibling("texts_" + language + ".properties");
            assertThat(keys(translated)).as("%s", translated).isEqualTo(keys);
        }
    }

    @Test
    void noClassIsLongerThanOnePersonKeepsInMind() {
        assertThat(House.sources("glob:**/*.java"))
                .allSatisfy(source -> assertThat(House.read(source).lines().count())
                        .as("lines of %s", source)
                        .isLessThanOrEqualTo(LONGEST_CLASS));
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        properties.forEach(
                (key, text) -> assertThat((String) text).as("%s %s", file, key).isNotBlank());
        return properties.stringPropertyNames();
    }
}
