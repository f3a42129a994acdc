package org.arrimo.people.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.people.api.People;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Transactions;

/**
 * On a desk that knows nobody, makes the administrator {@code admin}, who is an agent too, with a random password in a
 * file that its owner alone can read. The file is on the disk before the account is in the database. A password that
 * whoever set the desk up has put there is taken as it is.
 */
public final class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Actor SYSTEM = Actor.system("Arrimo");
    private static final int PASSWORD_BYTES = 18;
    private static final int AGAIN_SECONDS = 2;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final People people;
    private final Transactions transactions;
    private final Path file;
    private final ExecutorService waiting =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "arrimo-first-administrator"));
    private boolean written;

    public FirstAdministrator(People people, Transactions transactions, String folder) {
        this.people = people;
        this.transactions = transactions;
        this.file = Path.of(folder, "admin-password").toAbsolutePath();
    }

    /** A database that is away for the moment is waited for, beside everything else. */
    public void start() {
        try {
            admitOnAnEmptyDesk();
        } catch (ProblemException e) {
            waiting.execute(this::admitOnceItCanBeDone);
        }
    }

    public void stop() {
        waiting.shutdownNow();
    }

    private void admitOnceItCanBeDone() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                TimeUnit.SECONDS.sleep(AGAIN_SECONDS);
                admitOnAnEmptyDesk();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ProblemException e) {
                LOG.debug("event=people.first-administrator-waits", e);
            }
        }
    }

    private void admitOnAnEmptyDesk() {
        try {
            transactions.run(() -> {
                if (!knowsSomebody()) {
                    admit(password());
                }
            });
        } catch (RuntimeException e) {
            // Another node that started at the same time may have been first; then the password here is nobody's.
            if (!knowsSomebody()) {
                throw e;
            }
            withdraw();
        }
    }

    private boolean knowsSomebody() {
        return !people.list(SYSTEM, Optional.empty(), PageRequest.first(1))
                .items()
                .isEmpty();
    }

    private void admit(String password) {
        PersonDraft draft = PersonDraft.of("admin", "Administrator", Set.of(Role.ADMIN, Role.AGENT));
        people.setPassword(SYSTEM, people.add(SYSTEM, draft).id(), Optional.empty(), password);
        transactions.afterCommit(() -> LOG.info("event=people.first-administrator login=admin password-file={}", file));
    }

    private String password() {
        try {
            String kept = Files.exists(file) ? Files.readString(file).strip() : "";
            String password = kept.isEmpty() ? write() : kept;
            force(file);
            force(file.getParent());
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("The first password could not be kept in " + file, e);
        }
    }

    private String write() throws IOException {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "admin-password", ".new", OWNER_ALONE);
        Files.writeString(draft, password + "\n", StandardCharsets.US_ASCII);
        force(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        written = true;
        return password;
    }

    /** A file's content, or a folder's names, reach the disk. */
    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void withdraw() {
        try {
            if (written) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A password that is nobody's could not be removed: " + file, e);
        }
    }
}
