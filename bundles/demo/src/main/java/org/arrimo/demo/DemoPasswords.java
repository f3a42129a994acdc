package org.arrimo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Role;

/**
 * The demo people's random passwords, in a file that its owner alone can read: a line {@code login password roles} for
 * each. The file is on the disk before anybody has the password, so that a demo that broke off can go on.
 */
final class DemoPasswords {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BYTES = 12;

    private final SecureRandom random = new SecureRandom();
    private final Path file;

    DemoPasswords(Path folder) {
        this.file = folder.resolve("demo-passwords").toAbsolutePath();
    }

    Path file() {
        return file;
    }

    /**
     * @param newcomers who gets a password unless the file has one
     * @return everybody who has one in the file
     */
    Map<Cast, String> with(Collection<Cast> newcomers) {
        try {
            Map<Cast, String> passwords = read();
            newcomers.forEach(member -> passwords.computeIfAbsent(member, any -> password()));
            write(passwords);
            return passwords;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo people's passwords could not be kept in " + file, e);
        }
    }

    private Map<Cast, String> read() throws IOException {
        Map<Cast, String> passwords = new EnumMap<>(Cast.class);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        for (Cast member : Cast.values()) {
            lines.stream()
                    .map(line -> line.split(" "))
                    .filter(words -> words.length == 3 && words[0].equals(member.login()))
                    .forEach(words -> passwords.put(member, words[1]));
        }
        return passwords;
    }

    private void write(Map<Cast, String> passwords) throws IOException {
        List<String> lines = new ArrayList<>();
        passwords.forEach((member, password) -> lines.add(member.login() + " " + password + " " + roles(member)));
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "demo-passwords", ".new", OWNER_ALONE);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private String password() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String roles(Cast member) {
        return member.roles().stream().map(Role::wire).sorted().collect(Collectors.joining(","));
    }
}
