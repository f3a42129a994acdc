package org.arrimo.people.core.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which the secrets of tokens for digest are kept: 256 random bits in a file that its owner alone can read,
 * made when one is first needed. It is read each time, so that a file that was put there is taken up at once.
 */
public final class TokenKey {
    private static final String NAME = "token-key";
    private static final int BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;

    /** @param folder where the file is or will be */
    public TokenKey(String folder) {
        this.file = Path.of(folder, NAME).toAbsolutePath();
    }

    /** @return the key, if it was made or put there */
    public Optional<SecretKeySpec> present() {
        try {
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length == BYTES) {
                return Optional.of(new SecretKeySpec(key, "AES"));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The key of tokens can't be read from " + file, e);
        } catch (IllegalArgumentException e) {
            // neither is this the text of a key; said below, without its content
        }
        throw new IllegalStateException(file + " does not hold a key of tokens: put back the one that was there");
    }

    /** @return the key, which is made if there is none */
    public SecretKeySpec made() {
        return present().orElseGet(() -> {
            try {
                make();
            } catch (IOException e) {
                throw new UncheckedIOException("The key of tokens could not be kept in " + file, e);
            }
            return present().orElseThrow();
        });
    }

    /** The file has its whole content from its first moment, and is never written over. */
    private void make() throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(file.getParent(), NAME, ".new", OWNER_ALONE);
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
            force(draft);
            Files.createLink(file, draft);
            force(file.getParent());
        } catch (FileAlreadyExistsException e) {
            // somebody else was first: theirs is the key
        } finally {
            Files.delete(draft);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
