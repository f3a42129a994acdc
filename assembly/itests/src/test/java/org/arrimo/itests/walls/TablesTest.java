package org.arrimo.itests.walls;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every table belongs to one module, which alone knows it: modules hold each other's ids and ask each other's api. */
class TablesTest {
    private static final Pattern NAMED = Pattern.compile(
            "(?:tableName|newTableName|viewName|sequenceName|indexName|constraintName|primaryKeyName|uniqueConstraintName"
                    + "|foreignKeyName|referencedTableName|baseTableName|referencedColumnNames\\s+|references)=\"([a-zA-Z_]+)");
    private static final Pattern BARE_SQL =
            Pattern.compile("(?i)\\b(?:create|alter|drop)\\s+(?:table|view|sequence)\\s+(?:if\\s+\\S+\\s+)*([a-z_]+)");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final List<String> PERSISTENT = List.of("Entity", "MappedSuperclass", "Embeddable");

    static Stream<Path> changelogs() {
        return Modules.changelogs().stream();
    }

    static Stream<Path> units() {
        return House.sources("glob:**/bundles/**/META-INF/persistence.xml").stream();
    }

    static Stream<Built> withEntities() {
        return House.bundles().stream().filter(bundle -> bundle.part().equals("core"));
    }

    @ParameterizedTest
    @MethodSource("changelogs")
    void everythingInAChangelogCarriesItsModulesName(Path changelog) {
        String text = House.read(changelog);
        assertThat(Stream.concat(
                                NAMED.matcher(text).results(),
                                BARE_SQL.matcher(text).results())
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(name -> name.startsWith(Modules.of(changelog) + "_"));
    }

    @ParameterizedTest
    @MethodSource("units")
    void aPersistenceUnitHasTheNameAndTheClassesOfItsModule(Path unit) {
        String module = Modules.of(unit);
        String text = House.read(unit);
        assertThat(found(text, "<persistence-unit name=\"([^\"]+)\"")).containsExactly(module);
        assertThat(found(text, "<class>([^<]+)</class>"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("org.arrimo." + module + ".core."));
    }

    @ParameterizedTest
    @MethodSource("withEntities")
    void noEntityHasARelationIntoAnotherModule(Built core) throws Exception {
        try (JarFile jar = new JarFile(core.jar().toFile())) {
            JavaClasses classes = new ClassFileImporter().importJar(jar);
            for (JavaClass entity : classes) {
                if (isPersistent(entity)) {
                    assertThat(entity.getFields().stream().flatMap(TablesTest::houseTypes))
                            .as("types in the fields of %s", entity.getName())
                            .allMatch(type -> type.startsWith("org.arrimo." + core.module() + "."));
                }
            }
        }
    }

    @Test
    void noStatementNamesTheTableOfAnotherModule() {
        Map<String, String> owners = new HashMap<>();
        Modules.changelogs().forEach(changelog -> Modules.tables(changelog)
                .forEach(table -> owners.put(table, Modules.of(changelog))));
        assertThat(owners).isNotEmpty();
        assertThat(House.sources("glob:**/bundles/**/src/main/java/**.java"))
                .allSatisfy(source -> assertThat(tablesNamedIn(source, owners.keySet()))
                        .as("tables named in %s", source)
                        .allMatch(table -> owners.get(table).equals(Modules.of(source))));
    }

    private static Stream<String> tablesNamedIn(Path source, Set<String> tables) {
        return TEXT.matcher(House.read(source))
                .results()
                .flatMap(text -> Stream.of(text.group(1).split("[^a-zA-Z0-9_]+")))
                .filter(tables::contains);
    }

    private static boolean isPersistent(JavaClass type) {
        return PERSISTENT.stream().anyMatch(name -> type.isAnnotatedWith("javax.persistence." + name));
    }

    private static Stream<String> houseTypes(JavaField field) {
        return field.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getName)
                .filter(name -> name.startsWith("org.arrimo."));
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
