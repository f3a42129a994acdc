package org.arrimo.platform.releases;

import java.util.Optional;

/**
 * A bundle of an installed feature.
 *
 * @param name its symbolic name
 * @param version its version; empty when it is not there
 * @param trouble one sentence about what it lacks, if it is not well
 */
public record RunningBundle(String name, String version, Optional<String> trouble) {}
