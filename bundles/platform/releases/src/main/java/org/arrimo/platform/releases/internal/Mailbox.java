package org.arrimo.platform.releases.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.releases.Change;
import org.arrimo.platform.releases.Change.Stage;
import org.arrimo.platform.releases.Order;
import org.arrimo.platform.releases.RefusedException;
import org.arrimo.platform.releases.Releases;

/**
 * The folder {@code deploy}: a bundle or a features file that is put there is taken in and the file removed; beside one
 * that was refused stands why. The container's own file install is not used: it makes a second bundle of what is an
 * upgrade whenever nobody claims the file yet, and installs what lies there again at each start.
 */
public final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final String REFUSED = ".refused";
    private static final long SECONDS = 1;

    /** How a file looked: it is whole when it looks so twice. */
    private record Look(long size, FileTime modified) {}

    private final Path folder;
    private final Releases releases;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "arrimo-deploy"));
    private Map<Path, Look> seen = Map.of();
    private boolean warned;

    public Mailbox(String folder, Releases releases) {
        this.folder = Path.of(folder).toAbsolutePath();
        this.releases = releases;
    }

    /** Begins to watch; the folder is made for its owner alone. */
    public void start() throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        watch.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Ends. */
    public void stop() {
        watch.shutdown();
    }

    private void look() {
        try {
            if (isOpenToOthers()) {
                return;
            }
            Map<Path, Look> now = new HashMap<>();
            for (Path file : files()) {
                Look look = new Look(Files.size(file), Files.getLastModifiedTime(file));
                now.put(file, look);
                if (look.equals(seen.get(file)) && !wasRefused(file, look)) {
                    take(file);
                }
            }
            seen = now;
        } catch (IOException | RuntimeException e) {
            LOG.warn("event=deploy.unreadable folder={} reason=\"{}\"", folder, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOpenToOthers() throws IOException {
        Set<PosixFilePermission> may = Files.getPosixFilePermissions(folder);
        boolean open = may.contains(PosixFilePermission.GROUP_WRITE) || may.contains(PosixFilePermission.OTHERS_WRITE);
        if (open && !warned) {
            LOG.warn("event=deploy.not-watched folder={} reason=\"Others than its owner may write to it\"", folder);
        }
        warned = open;
        return open;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> name(file).endsWith(".jar") || name(file).endsWith(".xml"))
                    .filter(file -> !name(file).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static boolean wasRefused(Path file, Look look) throws IOException {
        Path refused = refused(file);
        return Files.exists(refused) && Files.getLastModifiedTime(refused).compareTo(look.modified()) >= 0;
    }

    private void take(Path file) throws IOException, InterruptedException {
        Order order = name(file).endsWith(".jar") ? new Order.Replace(file) : new Order.Add(file);
        Change change;
        try {
            change = releases.make(order, "deploy/" + name(file));
        } catch (RefusedException e) {
            return; // another change is under way: this one has its turn later
        }
        if (change.stage() == Stage.DONE) {
            Files.delete(file);
            Files.deleteIfExists(refused(file));
        } else {
            tell(file, change.reason());
        }
    }

    /** Whoever finds why finds all of it. */
    private static void tell(Path file, String reason) throws IOException {
        Path written = file.resolveSibling("." + name(file) + REFUSED);
        Files.writeString(written, reason + System.lineSeparator());
        Files.move(written, refused(file), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path refused(Path file) {
        return file.resolveSibling(name(file) + REFUSED);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
