package org.arrimo.people.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;

class FirstAdministratorTest {
    private final Desk desk = Desk.on(Engine.DERBY);

    @TempDir
    Path folder;

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    void anEmptyDeskGetsAnAdministratorWhosePasswordIsInAFileOfTheOwnerAlone() throws IOException {
        start();
        Path file = folder.resolve("admin-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Actor admin = signIn(Files.readString(file).strip());
        assertThat(admin.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.AGENT);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aPasswordThatIsThereAlreadyIsTaken() throws IOException {
        Files.writeString(folder.resolve("admin-password"), "put here beforehand\n");
        start();
        assertThat(signIn("put here beforehand").login()).isEqualTo("admin");
    }

    @Test
    void aFileThatWasLeftEmptyIsWrittenAnew() throws IOException {
        Path file = Files.createFile(folder.resolve("admin-password"));
        start();
        assertThat(signIn(Files.readString(file).strip()).login()).isEqualTo("admin");
    }

    @Test
    void aDeskThatKnowsSomebodyGetsNothing() {
        desk.person("ana", Role.REQUESTER);
        start();
        assertThat(folder).isEmptyDirectory();
        assertThat(desk.people.byLogin(Desk.SYSTEM, "admin")).isEmpty();
    }

    private void start() {
        new FirstAdministrator(desk.people, desk.database.transactions(), folder.toString()).start();
    }

    private Actor signIn(String password) {
        return desk.signIn.password("admin", password, "here", Actor.Via.PORTAL);
    }
}
