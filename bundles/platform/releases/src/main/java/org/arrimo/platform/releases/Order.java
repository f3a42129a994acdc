package org.arrimo.platform.releases;

import java.nio.file.Path;

/** What is to be changed. */
public sealed interface Order {
    /**
     * A feature in another version, newer or older than the one that runs, if one does.
     *
     * @param feature its name
     * @param version the version that is to run
     */
    record Install(String feature, String version) implements Order {}

    /**
     * A bundle in place of the one with its symbolic name.
     *
     * @param file the bundle, on this host; it is copied
     */
    record Replace(Path file) implements Order {}

    /**
     * The features of a repository: the one that is installed already in an older version is upgraded, the others can be
     * installed from then on.
     *
     * @param file a features file, on this host; it is copied, with the jars beside it that it names
     */
    record Add(Path file) implements Order {}

    /**
     * A feature that is to go. Its data stay.
     *
     * @param feature its name
     */
    record Remove(String feature) implements Order {}
}
