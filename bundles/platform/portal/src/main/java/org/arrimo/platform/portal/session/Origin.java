package org.arrimo.platform.portal.session;

import java.util.List;
import java.util.Optional;

/**
 * Where somebody signed in from, as far as it helps them to know it again.
 *
 * @param browser the browser and the system it runs on, in its makers' words; empty if it did not say
 * @param address the network address
 */
public record Origin(String browser, String address) {
    private static final int LONGEST_ADDRESS = 64;

    /** Most browsers also claim to be others: the first that fits is meant. */
    private static final List<Known> BROWSERS = List.of(
            new Known("Edg", "Edge"),
            new Known("OPR/", "Opera"),
            new Known("Firefox/", "Firefox"),
            new Known("Chrome/", "Chrome"),
            new Known("Safari/", "Safari"));

    private static final List<Known> SYSTEMS = List.of(
            new Known("Android", "Android"),
            new Known("iPhone", "iPhone"),
            new Known("iPad", "iPad"),
            new Known("Windows", "Windows"),
            new Known("Mac OS X", "macOS"),
            new Known("CrOS", "ChromeOS"),
            new Known("Linux", "Linux"));

    /** A word of the header and what it means. */
    private record Known(String word, String name) {}

    /**
     * @param agent the header {@code User-Agent}, or null
     * @param address where the request came from
     */
    public static Origin of(String agent, String address) {
        String said = Optional.ofNullable(agent).orElse("");
        String browser = name(BROWSERS, said);
        String system = name(SYSTEMS, said);
        String both = browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
        return new Origin(both, address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)));
    }

    private static String name(List<Known> known, String said) {
        return known.stream()
                .filter(one -> said.contains(one.word()))
                .findFirst()
                .map(Known::name)
                .orElse("");
    }
}
