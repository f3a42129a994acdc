package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.arrimo.platform.api.Problem;

/** The mappings there are: those that ship, and an administrator's own, which go before a shipped one of that name. */
final class MappingShelf {
    private static final List<String> SHIPPED = List.of("servicenow");
    private static final String ENDING = ".mapping";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");
    private static final long MAX_BYTES = 1L << 20;

    private final Path folder;

    MappingShelf(Path folder) {
        this.folder = folder;
    }

    List<String> names() {
        TreeSet<String> names = new TreeSet<>(SHIPPED);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(ENDING))
                        .map(name -> name.substring(0, name.length() - ENDING.length()))
                        .filter(name -> NAME.matcher(name).matches())
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(names);
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code mapping} when there is none of that name */
    String text(String name) {
        List<String> names = names();
        if (!names.contains(name)) {
            String all = String.join(", ", names);
            throw Problem.invalid("mapping", "not-one-of", "must be one of " + all, all)
                    .exception();
        }
        try {
            Path own = folder.resolve(name + ENDING);
            return Files.isRegularFile(own) ? own(own) : shipped(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String own(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw Problem.invalid("mapping", "too-large", "must have at most " + MAX_BYTES + " bytes", "" + MAX_BYTES)
                    .exception();
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String shipped(String name) throws IOException {
        try (InputStream in = MappingShelf.class.getResourceAsStream("/mappings/" + name + ENDING)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
