package org.arrimo.people.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.people.api.People;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.Transactions;

/**
 * On a desk that knows nobody, makes the administrator {@code admin}, who is an agent too, with a random password in a
 * file that its owner alone can read. The file is there before the account is.
 */
public final class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int PASSWORD_BYTES = 18;

    private final People people;
    private final Transactions transactions;
    private final Path file;

    public FirstAdministrator(People people, Transactions transactions, String folder) {
        this.people = people;
        this.transactions = transactions;
        this.file = Path.of(folder, "admin-password");
    }

    public void start() {
        Actor system = Actor.system("Arrimo");
        transactions.run(() -> {
            if (!people.list(system, Optional.empty(), PageRequest.first(1))
                    .items()
                    .isEmpty()) {
                return;
            }
            String password = password();
            long admin = people.add(system, PersonDraft.of("admin", "Administrator", Set.of(Role.ADMIN, Role.AGENT)))
                    .id();
            people.setPassword(system, admin, Optional.empty(), password);
            LOG.info("event=people.first-administrator login=admin password-file={}", file);
        });
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, fresh + "\n", StandardOpenOption.WRITE);
            return fresh;
        } catch (FileAlreadyExistsException e) {
            return kept();
        } catch (IOException e) {
            throw new UncheckedIOException("The first password could not be written to " + file, e);
        }
    }

    /** Another node, or whoever set this desk up, has written it. */
    private String kept() {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The first password could not be read from " + file, e);
        }
    }
}
