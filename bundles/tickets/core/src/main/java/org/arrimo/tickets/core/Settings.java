package org.arrimo.tickets.core;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.tickets.core.imports.ImportSettings;
import org.arrimo.tickets.core.states.StateSettings;

/**
 * What {@code etc/org.arrimo.tickets.cfg} says. A wrong value is refused at start, with the key's name.
 *
 * @param attachments the folder of the attachments' bytes
 * @param attachmentBytes the largest attachment
 * @param attachmentsOfATicket how many a ticket may have
 * @param sameReport how long the same from the same person is the same report
 * @param imports what bounds an import
 * @param work how work is measured
 * @param states what becomes of states by itself
 */
public record Settings(
        Path attachments,
        long attachmentBytes,
        int attachmentsOfATicket,
        Duration sameReport,
        ImportSettings imports,
        WorkSettings work,
        StateSettings states) {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,8}) ?(B|KiB|MiB|GiB)");

    /** With work and states as they are where the file says nothing. */
    public Settings(
            Path attachments,
            long attachmentBytes,
            int attachmentsOfATicket,
            Duration sameReport,
            ImportSettings imports) {
        this(
                attachments,
                attachmentBytes,
                attachmentsOfATicket,
                sameReport,
                imports,
                WorkSettings.DEFAULT,
                StateSettings.DEFAULT);
    }

    /** As the file has them; folders are within the data folder. */
    public static Settings of(
            String maxSize,
            String maxCount,
            String sameMinutes,
            String importSize,
            String unpackedSize,
            String row,
            String rowsAtOnce,
            String currency,
            String percent,
            String delay,
            String days,
            StateSettings states) {
        return new Settings(
                folder("attachments"),
                size("attachment.max-size", maxSize),
                count("attachment.max-count", maxCount, 10_000),
                Duration.ofMinutes(count("report.same-minutes", sameMinutes, 1_440)),
                new ImportSettings(
                        folder("imports"),
                        folder("etc/mappings"),
                        size("import.max-size", importSize),
                        size("import.max-unpacked-size", unpackedSize),
                        count("import.max-row", row, 10_000_000),
                        count("import.rows-at-once", rowsAtOnce, 10_000)),
                WorkSettings.of(currency, percent, delay, days),
                states);
    }

    /**
     * @param key named when the value is wrong
     * @param value such as {@code 25 MiB}
     * @return bytes
     */
    static long size(String key, String value) {
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
    static int count(String key, String value, int max) {
        return count(key, value, 1, max);
    }

    /**
     * @param key named when the value is wrong
     * @param value a whole number, {@code min} to {@code max}
     */
    static int count(String key, String value, int min, int max) {
        try {
            int count = Integer.parseInt(value.strip());
            if (count >= min && count <= max) {
                return count;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong(key, value, "must be a whole number from " + min + " to " + max);
    }

    private static Path folder(String name) {
        return Path.of(System.getProperty("arrimo.data", "data"), name).toAbsolutePath();
    }

    private static IllegalArgumentException wrong(String key, String value, String rule) {
        return new IllegalArgumentException("org.arrimo.tickets: " + key + " " + rule + ", not '" + value + "'");
    }
}
