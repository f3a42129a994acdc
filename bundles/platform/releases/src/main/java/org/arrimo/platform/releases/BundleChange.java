package org.arrimo.platform.releases;

import java.util.Optional;

/**
 * What becomes of one bundle.
 *
 * @param name its symbolic name
 * @param from the version that runs; absent when it is added
 * @param to the version that will run; absent when it is removed
 */
public record BundleChange(String name, Optional<String> from, Optional<String> to) {}
