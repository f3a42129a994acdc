package org.arrimo.itests.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.awaitility.Awaitility;

import org.arrimo.itests.desk.Desk;

import static java.util.concurrent.TimeUnit.SECONDS;

/** The folder of a desk into which somebody drops what is to be installed. */
final class DeployFolder {
    private final Path folder;

    DeployFolder(Desk desk) {
        this.folder = desk.data().resolve("deploy");
    }

    /** Drops a file that is to be taken in. */
    void take(Path file) {
        String refused = drop(file);
        if (refused != null) {
            throw new AssertionError(file + " was refused: " + refused);
        }
    }

    /** Drops a file that is to be refused; what is said about it is taken away with it. */
    String refuse(Path file) {
        try {
            String refused = drop(file);
            Files.delete(folder.resolve(file.getFileName()));
            Files.delete(refused(file));
            return refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String drop(Path file) {
        try {
            Path dropped = folder.resolve(file.getFileName());
            Files.copy(file, dropped);
            Awaitility.await().atMost(90, SECONDS).until(() -> !Files.exists(dropped) || Files.exists(refused(file)));
            return Files.exists(refused(file)) ? Files.readString(refused(file)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path refused(Path file) {
        return folder.resolve(file.getFileName() + ".refused");
    }
}
