package org.arrimo.itests.upgrade;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The next version of what was built: the same classes under a higher number. */
final class NextVersions {
    static final String NOW = "1.0.0";
    static final String NEXT = "1.0.1";
    static final String IMPORTS = "Import-Package";

    private static final String SPECIAL = "1.0.2";
    private static final Map<String, List<String>> NEEDS = Map.of(
            "platform",
            List.of("container", "persistence", "web"),
            "people",
            List.of("platform"),
            "tickets",
            List.of("people"));

    private static final Path BUNDLES = Path.of(System.getProperty("arrimo.root"))
            .toAbsolutePath()
            .normalize()
            .resolve("bundles");

    private final Path folder;

    NextVersions(Path folder) {
        this.folder = folder;
    }

    /** @return the version that was built */
    static Path now(String bundle) {
        return built(bundle);
    }

    /** @return a bundle's next version */
    Path next(String bundle) {
        Path next = folder.resolve(bundle + "-" + NEXT + ".jar");
        if (!Files.exists(next)) {
            copy(built(bundle), next, NEXT, (entry, content) -> content);
        }
        return next;
    }

    /**
     * @param name what is special about it
     * @param edit makes what an entry holds of its name and what it held
     * @param added classes that come along
     * @return a version after the next one, in which something is different
     */
    Path special(String bundle, String name, BinaryOperator<String> edit, Class<?>... added) {
        Path special = folder.resolve(bundle + "-" + name + ".jar");
        copy(built(bundle), special, SPECIAL, edit, added);
        return special;
    }

    /**
     * @param bundles those it has in their next versions
     * @param standing those it has as they are
     * @return a repository with the next version of a module's feature
     */
    Path feature(String module, List<String> bundles, List<String> standing) {
        String text = "<features name=\"next-" + module + "\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">"
                + "<feature name=\"arrimo-" + module + "\" version=\"" + NEXT + "\">"
                + NEEDS.get(module).stream()
                        .map(name -> "<feature>arrimo-" + name + "</feature>")
                        .collect(Collectors.joining())
                + Stream.concat(
                                bundles.stream().map(this::next),
                                standing.stream().map(NextVersions::now))
                        .map(bundle -> "<bundle>" + bundle.toUri() + "</bundle>")
                        .collect(Collectors.joining())
                + "</feature></features>";
        try {
            return Files.writeString(folder.resolve(module + ".xml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(String bundle) {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(file -> file.endsWith(Path.of("target", bundle + "-" + NOW + ".jar")))
                    .findAny()
                    .orElseThrow(() -> new AssertionError(bundle + " is not built"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is text is edited, the manifest's imports under the name {@code Import-Package} too. */
    private static void copy(Path from, Path to, String version, BinaryOperator<String> edit, Class<?>... added) {
        try (JarFile jar = new JarFile(from.toFile())) {
            Manifest manifest = jar.getManifest();
            Attributes main = manifest.getMainAttributes();
            main.putValue("Bundle-Version", version);
            main.putValue(IMPORTS, edit.apply(IMPORTS, main.getValue(IMPORTS)));
            try (OutputStream file = Files.newOutputStream(to);
                    JarOutputStream next = new JarOutputStream(file, manifest)) {
                for (JarEntry entry : Collections.list(jar.entries())) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        next.putNextEntry(new JarEntry(entry.getName()));
                        byte[] content = jar.getInputStream(entry).readAllBytes();
                        next.write(entry.getName().endsWith(".xml") ? edited(entry, content, edit) : content);
                        next.closeEntry();
                    }
                }
                for (Class<?> one : added) {
                    String entry = one.getName().replace('.', '/') + ".class";
                    next.putNextEntry(new JarEntry(entry));
                    next.write(one.getResourceAsStream("/" + entry).readAllBytes());
                    next.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] edited(JarEntry entry, byte[] content, BinaryOperator<String> edit) {
        String text = new String(content, StandardCharsets.UTF_8);
        return edit.apply(entry.getName(), text).getBytes(StandardCharsets.UTF_8);
    }
}
