package org.arrimo.tickets.core.imports;

import java.nio.file.Path;

/**
 * Where imports keep their files, and what they refuse.
 *
 * @param folder holds a folder for each import; nodes that share a database share it
 * @param mappings holds an administrator's own mappings, {@code NAME.mapping}
 * @param maxFileBytes the largest file that is accepted, as it comes
 * @param maxUnpackedBytes the most a compressed file may unpack to
 * @param maxRowChars the longest row
 * @param batchRows about how many rows are taken in by one transaction
 */
public record ImportSettings(
        Path folder, Path mappings, long maxFileBytes, long maxUnpackedBytes, int maxRowChars, int batchRows) {
    private static final long GIB = 1L << 30;

    public ImportSettings {
        positive("maxFileBytes", maxFileBytes);
        positive("maxUnpackedBytes", maxUnpackedBytes);
        positive("maxRowChars", maxRowChars);
        positive("batchRows", batchRows);
    }

    /** @return the usual limits: 1 GiB, 16 GiB unpacked, 100,000 characters a row, 1,000 rows at once */
    public static ImportSettings in(Path data) {
        return new ImportSettings(
                data.resolve("imports"), data.resolve("etc").resolve("mappings"), GIB, 16 * GIB, 100_000, 1_000);
    }

    private static void positive(String key, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(key + " must be at least 1");
        }
    }
}
