package org.arrimo.platform.releases.internal;

import java.util.List;

import org.osgi.framework.Version;

/**
 * The versions of features in which single bundles were replaced: those of {@code 1.0.2} are {@code 1.0.3001} and so on,
 * since the container runs two versions of a feature side by side when only their qualifiers differ.
 */
final class Derived {
    private static final int STEP = 1000;

    private Derived() {}

    /** A feature's version as the container compares it; what is none comes before all others. */
    static Version version(String text) {
        try {
            return Version.parseVersion(text.replace('-', '.'));
        } catch (IllegalArgumentException e) {
            return Version.emptyVersion;
        }
    }

    /** @return the version that was released, whatever was replaced in it since */
    static Version base(String text) {
        Version version = version(text);
        return version.getMicro() < STEP
                ? version
                : new Version(version.getMajor(), version.getMinor(), version.getMicro() / STEP - 1);
    }

    /** @return the next version derived of the same base, after all that are known */
    static String next(String text, List<String> known) {
        Version base = base(text);
        int first = (base.getMicro() + 1) * STEP;
        int highest = known.stream()
                .map(Derived::version)
                .filter(version -> version.getMajor() == base.getMajor() && version.getMinor() == base.getMinor())
                .mapToInt(Version::getMicro)
                .filter(micro -> micro >= first && micro < first + STEP)
                .max()
                .orElse(first);
        return base.getMajor() + "." + base.getMinor() + "." + (highest + 1);
    }
}
