package org.arrimo.itests.upgrade;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
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

    private static final Path BUNDLES = Path.of(System.getProperty("arrimo.root"))
            .toAbsolutePath()
            .normalize()
            .resolve("bundles");

    private final Path folder;

    NextVersions(Path folder) {
        this.folder = folder;
    }

    /** @return where the installed version comes from */
    static String now(String bundle) {
        return "mvn:org.arrimo/" + bundle + "/" + NOW;
    }

    /** @return the address of a bundle's next version */
    String next(String bundle) {
        Path next = folder.resolve(bundle + "-" + NEXT + ".jar");
        if (!Files.exists(next)) {
            copy(built(bundle), next);
        }
        return next.toUri().toString();
    }

    /** @return the address of a repository with the next version of a module's feature */
    String feature(String module, List<String> bundles) {
        String others =
                module.equals("tickets") ? "<feature>arrimo-people</feature>" : "<feature>arrimo-platform</feature>";
        String text = "<features name=\"next-" + module + "\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">"
                + "<feature name=\"arrimo-" + module + "\" version=\"" + NEXT + "\">" + others
                + bundles.stream()
                        .map(bundle -> "<bundle>" + next(bundle) + "</bundle>")
                        .collect(Collectors.joining())
                + "</feature></features>";
        try {
            return Files.writeString(folder.resolve(module + ".xml"), text)
                    .toUri()
                    .toString();
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

    private static void copy(Path from, Path to) {
        try (JarFile jar = new JarFile(from.toFile())) {
            Manifest manifest = jar.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", NEXT);
            try (OutputStream file = Files.newOutputStream(to);
                    JarOutputStream next = new JarOutputStream(file, manifest)) {
                for (JarEntry entry : Collections.list(jar.entries())) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        next.putNextEntry(new JarEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(next);
                        next.closeEntry();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
