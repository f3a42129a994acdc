package org.arrimo.itests.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds every exported package against its released description, {@code api.txt} in the bundle's folder. Whoever changes
 * a package raises its {@code @Version} and writes the description anew with {@code -Darrimo.api.write=true}; a change
 * without a new version fails here.
 */
class ApiDescriptionTest {
    private static final boolean WRITE = Boolean.getBoolean("arrimo.api.write");

    static Stream<Built> exporters() {
        return House.bundles().stream().filter(bundle -> !bundle.exports().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void isAsReleasedOrHasANewVersion(Built bundle) throws Exception {
        Path released = bundle.jar().getParent().resolveSibling("api.txt");
        List<String> now = describe(bundle);
        if (WRITE) {
            Files.write(released, now);
        }
        assertThat(released).as("description of %s", bundle).exists();
        List<String> before = Files.readAllLines(released);
        for (String exported : bundle.exports().keySet()) {
            List<String> was = ofPackage(before, exported);
            List<String> is = ofPackage(now, exported);
            if (!was.isEmpty() && was.get(0).equals(is.get(0))) {
                assertThat(is)
                        .as("%s changed: raise its @Version (a major one for whatever breaks a caller)", exported)
                        .isEqualTo(was);
            }
        }
        assertThat(now)
                .as("description to be written anew with -Darrimo.api.write=true")
                .isEqualTo(before);
    }

    private static List<String> describe(Built bundle) throws Exception {
        try (Jar jar = new Jar(bundle.jar().toFile())) {
            List<String> lines = new ArrayList<>();
            Tree api = new DiffPluginImpl().tree(jar).get("<api>");
            for (Tree exported : api.getChildren()) {
                if (exported.getType() == Type.PACKAGE) {
                    lines.add("package " + exported.getName() + " "
                            + bundle.exports().get(exported.getName()).getVersion());
                    for (Tree child : exported.getChildren()) {
                        describe(child, "  ", lines);
                    }
                }
            }
            return lines;
        }
    }

    private static void describe(Tree tree, String indent, List<String> lines) throws IOException {
        if (tree.ifAdded() == Delta.IGNORED || tree.getType() == Type.VERSION) {
            return;
        }
        lines.add(indent + tree.getType().name().toLowerCase(java.util.Locale.ROOT) + " " + tree.getName());
        for (Tree child : tree.getChildren()) {
            describe(child, indent + "  ", lines);
        }
    }

    private static List<String> ofPackage(List<String> lines, String name) {
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("package " + name + " ")) {
                start = i;
            } else if (start >= 0 && lines.get(i).startsWith("package ")) {
                return lines.subList(start, i);
            }
        }
        return start < 0 ? List.of() : lines.subList(start, lines.size());
    }
}
