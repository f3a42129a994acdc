package org.arrimo.tickets.core;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code etc/org.arrimo.tickets.cfg} says. A wrong value is refused at start, with the key's name. */
public final class Settings {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,8}) ?(B|KiB|MiB|GiB)");

    private Settings() {}

    /**
     * @param key named when the value is wrong
     * @param value such as {@code 25 MiB}
     * @return bytes
     */
    public static long size(String key, String value) {
        Matcher size = SIZE.matcher(value.strip());
        if (!size.matches()) {
            throw wrong(key, value, "must be a number above 0 and B, KiB, MiB or GiB, such as 25 MiB");
        }
        long unit =
                switch (size.group(2)) {
                    case "KiB" -> 1L << 10;
                    case "MiB" -> 1L << 20;
                    case "GiB" -> 1L << 30;
                    default -> 1L;
                };
        return Long.parseLong(size.group(1)) * unit;
    }

    /**
     * @param key named when the value is wrong
     * @param value a whole number, 1 to {@code max}
     */
    public static int count(String key, String value, int max) {
        try {
            int count = Integer.parseInt(value.strip());
            if (count >= 1 && count <= max) {
                return count;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong(key, value, "must be a whole number from 1 to " + max);
    }

    /** @return a folder of the module's within the data folder */
    public static Path folder(String name) {
        return Path.of(System.getProperty("arrimo.data", "data"), name).toAbsolutePath();
    }

    private static IllegalArgumentException wrong(String key, String value, String rule) {
        return new IllegalArgumentException("org.arrimo.tickets: " + key + " " + rule + ", not '" + value + "'");
    }
}
