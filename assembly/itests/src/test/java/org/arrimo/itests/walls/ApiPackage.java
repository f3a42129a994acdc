package org.arrimo.itests.walls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;

/**
 * An exported package, element by element: types, their members, what those return.
 *
 * @param name the package's
 * @param version its {@code @Version}
 * @param elements by their path, from the type down, what it means to callers and implementors that one was added
 */
record ApiPackage(String name, Version version, Map<String, Delta> elements) {
    private static final String INDENT = "  ";
    private static final String VERSION_ANNOTATION = "org.osgi.annotation.versioning.Version";
    private static final String HEAD = "package ";

    /** @return what a bundle exports, by the packages' names */
    static Map<String, ApiPackage> of(Built bundle) throws Exception {
        try (Jar jar = new Jar(bundle.jar().toFile())) {
            Map<String, ApiPackage> packages = new LinkedHashMap<>();
            for (Tree exported : new DiffPluginImpl().tree(jar).get("<api>").getChildren()) {
                if (exported.getType() == Type.PACKAGE) {
                    String name = exported.getName();
                    Map<String, Delta> elements = new LinkedHashMap<>();
                    for (Tree child : exported.getChildren()) {
                        collect(child, "", elements);
                    }
                    String version = bundle.exports().get(name).getVersion();
                    packages.put(name, new ApiPackage(name, Version.parseVersion(version), elements));
                }
            }
            return packages;
        }
    }

    /** @return what {@link #lines} wrote */
    static Map<String, ApiPackage> read(List<String> lines) {
        Map<String, ApiPackage> packages = new LinkedHashMap<>();
        List<String> path = new ArrayList<>();
        ApiPackage current = null;
        for (String line : lines) {
            if (line.startsWith(HEAD)) {
                String[] words = line.split(" ");
                current = new ApiPackage(words[1], Version.parseVersion(words[2]), new LinkedHashMap<>());
                packages.put(words[1], current);
            } else if (current != null) {
                String text = line.stripLeading();
                int depth = (line.length() - line.stripLeading().length()) / INDENT.length() - 1;
                path.subList(depth, path.size()).clear();
                path.add(text);
                current.elements.put(String.join("\n", path), Delta.UNCHANGED);
            }
        }
        return packages;
    }

    /** @return the description, one line an element */
    Stream<String> lines() {
        return Stream.concat(
                Stream.of(HEAD + name + " " + version),
                elements.keySet().stream().map(path -> INDENT.repeat(path.split("\n").length) + last(path)));
    }

    /** @return the lowest version this package may have, if {@code before} was released */
    Version leastVersionAfter(ApiPackage before) {
        boolean breaks = removedSince(before).anyMatch(ApiPackage::matters)
                || addedSince(before).anyMatch(path -> elements.get(path) == Delta.MAJOR);
        boolean adds = addedSince(before).anyMatch(path -> elements.get(path) == Delta.MINOR);
        Version was = before.version;
        if (breaks) {
            return new Version(was.getMajor() + 1, 0, 0);
        }
        return adds ? new Version(was.getMajor(), was.getMinor() + 1, 0) : was;
    }

    /** @return what a person reads of it */
    List<String> changesSince(ApiPackage before) {
        return Stream.concat(
                        removedSince(before).map(path -> "removed " + path.replace("\n", " / ")),
                        addedSince(before).map(path -> "added " + path.replace("\n", " / ")))
                .toList();
    }

    private Stream<String> addedSince(ApiPackage before) {
        return topmost(elements, before.elements);
    }

    private Stream<String> removedSince(ApiPackage before) {
        return topmost(before.elements, elements);
    }

    /** What is new with its parent is not counted again. */
    private static Stream<String> topmost(Map<String, Delta> more, Map<String, Delta> fewer) {
        return more.keySet().stream()
                .filter(path -> !fewer.containsKey(path))
                .filter(path -> path.indexOf('\n') < 0 || fewer.containsKey(path.substring(0, path.lastIndexOf('\n'))));
    }

    /** An annotation that is gone breaks nobody; the package's version is what is judged. */
    private static boolean matters(String path) {
        return !last(path).startsWith("annotated ") && !path.contains(VERSION_ANNOTATION);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('\n') + 1);
    }

    private static void collect(Tree tree, String above, Map<String, Delta> elements) {
        boolean version = tree.getType() == Type.VERSION || tree.getName().equals(VERSION_ANNOTATION);
        if (tree.ifAdded() == Delta.IGNORED || version) {
            return;
        }
        String path = above + tree.getType().name().toLowerCase(Locale.ROOT) + " " + tree.getName();
        elements.put(path, tree.ifAdded());
        for (Tree child : tree.getChildren()) {
            collect(child, path + "\n", elements);
        }
    }
}
