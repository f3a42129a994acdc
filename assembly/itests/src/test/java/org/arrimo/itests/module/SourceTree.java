package org.arrimo.itests.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A copy of the project in which a test may change and build what it likes. */
final class SourceTree {
    private static final Path ROOT =
            Path.of(System.getProperty("arrimo.root")).toAbsolutePath().normalize();
    private static final Path REPOSITORY = Path.of(System.getProperty("arrimo.repository"));
    private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".arrimo");
    /** Not in the test's own folder, whose end complains of links that lead out of it. */
    private static final Path OWN_REPOSITORY =
            Path.of("target", "module-repository").toAbsolutePath();

    private static final int SECONDS = 600;

    private final Path root;
    private final Path repository;

    private SourceTree(Path root, Path repository) {
        this.root = root;
        this.repository = repository;
    }

    /**
     * Copies the sources and the bundles built from them. What the copy installs goes to a repository of its own, which
     * finds everything else in the one that is filled already.
     */
    static SourceTree copyTo(Path folder) throws IOException {
        SourceTree copy = new SourceTree(folder.resolve("tree"), OWN_REPOSITORY);
        Files.walkFileTree(ROOT, copy.new Copying());
        copy.layRepository();
        return copy;
    }

    Path root() {
        return root;
    }

    /** @return every file with what it holds, by its path */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return leftOut(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                files.put(root.relativize(file).toString(), Files.readString(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** Runs the script a person runs; fails when it fails. */
    String arrimo(String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("arrimo").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Builds without asking the network for anything. */
    String maven(String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("arrimo.maven"), "-o", "-q", "-B"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs the tests of one package of this project against the copy. */
    String tests(String tests) {
        return run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Darrimo.root=" + root,
                "-classpath",
                System.getProperty("java.class.path"),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--disable-banner",
                "--details=summary",
                "--select-package=" + tests));
    }

    private String run(List<String> command) {
        try {
            Path output = Files.createTempFile("arrimo-", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -Dmaven.repo.local=" + repository);
            Process process = builder.start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(
                        command.get(command.size() - 1) + (ended ? " failed: " : " did not end: ") + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void layRepository() throws IOException {
        if (Files.exists(repository)) {
            Files.walkFileTree(repository, new Deleting());
        }
        lay(Path.of(""));
        lay(Path.of("org"));
    }

    /** Links to what is in the filled repository, but for the house's own artifacts, which are copied. */
    private void lay(Path folder) throws IOException {
        Files.createDirectories(repository.resolve(folder));
        try (var entries = Files.newDirectoryStream(REPOSITORY.resolve(folder))) {
            for (Path entry : entries) {
                Path path = REPOSITORY.relativize(entry);
                if (path.equals(Path.of("org", "arrimo"))) {
                    Files.walkFileTree(entry, new Owning());
                } else if (!path.equals(Path.of("org"))) {
                    Files.createSymbolicLink(repository.resolve(path), entry.toRealPath());
                }
            }
        }
    }

    private static boolean leftOut(Path folder) {
        return LEFT_OUT.contains(folder.getFileName().toString()) || folder.equals(ROOT.resolve("data"));
    }

    /** Copies the sources, and of what was built the bundles. */
    private final class Copying extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            boolean built = folder.endsWith("target") && folder.startsWith(ROOT.resolve("bundles"));
            if (leftOut(folder) && !built || folder.getParent().endsWith("target")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(root.resolve(ROOT.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!file.getParent().endsWith("target") || file.toString().endsWith(".jar")) {
                Files.copy(file, root.resolve(ROOT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** Copies the house's own artifacts, without the distribution, which the copy makes itself. */
    private final class Owning extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(repository.resolve(REPOSITORY.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!file.toString().endsWith(".tar.gz")) {
                Files.copy(file, repository.resolve(REPOSITORY.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** Deletes links, never what they lead to. */
    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException none) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
