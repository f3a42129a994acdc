package org.arrimo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux knows of a process. */
final class Processes {
    private static final long MILLIS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int ENDED_CHILDREN_SYSTEM = 14;
    private static final int SYSTEM = 12;

    private Processes() {}

    /** @return the processor time a process has used, in milliseconds */
    static long cpu(long pid) {
        return ticks(pid, SYSTEM) * MILLIS_PER_TICK;
    }

    /** @return the same of a process and all it started, those that have ended included */
    static long cpuOfTree(ProcessHandle root) {
        long own = ticks(root.pid(), ENDED_CHILDREN_SYSTEM);
        return (own
                        + root.descendants()
                                .mapToLong(child -> ticks(child.pid(), SYSTEM))
                                .sum())
                * MILLIS_PER_TICK;
    }

    /** @return the most memory a process ever held, in MiB */
    static long peakMebibytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields from user time on; before them stands the name in brackets, which may hold anything. */
    private static long ticks(long pid, int last) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int i = USER; i <= last; i++) {
                sum += Long.parseLong(fields[i]);
            }
            return sum;
        } catch (IOException e) {
            if (ProcessHandle.of(pid).isEmpty()) {
                return 0; // ended meanwhile
            }
            throw new UncheckedIOException(e);
        }
    }
}
