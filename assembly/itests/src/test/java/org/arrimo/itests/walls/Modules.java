package org.arrimo.itests.walls;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Whose a file is, and which tables there are. */
final class Modules {
    private static final Pattern TABLE = Pattern.compile(
            "<(?:createTable|createView|createSequence)\\b[^>]*(?:tableName|viewName|sequenceName)=\"([^\"]+)\"");

    private Modules() {}

    /** @return the module whose name the file's tables carry; for the platform it is the part's */
    static String of(Path file) {
        Path path = House.ROOT.relativize(file);
        return path.getName(path.startsWith("bundles/platform") ? 2 : 1).toString();
    }

    static List<Path> changelogs() {
        return House.sources("glob:**/bundles/**/src/main/resources/db/*.xml");
    }

    /** @return the tables, views and sequences a changelog makes */
    static List<String> tables(Path changelog) {
        return TABLE.matcher(House.read(changelog))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
