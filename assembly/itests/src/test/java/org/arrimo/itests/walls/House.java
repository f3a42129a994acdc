package org.arrimo.itests.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's files, as the tests find them. */
final class House {
    static final Path ROOT =
            Path.of(System.getProperty("arrimo.root")).toAbsolutePath().normalize();

    private House() {}

    /** The built bundles: every jar under {@code bundles/} that is one. */
    static List<Built> bundles() {
        return find(ROOT.resolve("bundles"), "glob:**/target/org.arrimo.*.jar").stream()
                .filter(jar -> !jar.getFileName().toString().matches(".*-(sources|javadoc|tests)\\.jar"))
                .map(Built::read)
                .filter(Built::isBundle)
                .toList();
    }

    static List<Path> sources(String glob) {
        return find(ROOT, glob).stream()
                .filter(path -> !path.toString().contains("/target/"))
                .filter(path -> !path.startsWith(ROOT.resolve("data")))
                .toList();
    }

    private static List<Path> find(Path from, String glob) {
        var matcher = from.getFileSystem().getPathMatcher(glob);
        try (Stream<Path> paths = Files.walk(from)) {
            return paths.filter(Files::isRegularFile)
                    .filter(matcher::matches)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
