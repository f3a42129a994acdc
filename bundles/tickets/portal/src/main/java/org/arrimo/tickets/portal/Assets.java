package org.arrimo.tickets.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The module's own style sheet and script. Their address changes with their content, so that they may be kept. */
public enum Assets {
    /** How tickets look. */
    STYLE("tickets.css", "text/css; charset=UTF-8"),
    /** What pages about tickets do beyond forms and links. */
    SCRIPT("tickets.js", "text/javascript; charset=UTF-8"),
    /** What the box for a reply does. */
    REPLY("reply.js", "text/javascript; charset=UTF-8"),
    /** What is shown of files that are chosen for a form. */
    FILES("files.js", "text/javascript; charset=UTF-8"),
    /** What shows a ticket beside a link to it. */
    PREVIEW("preview.js", "text/javascript; charset=UTF-8"),
    /** What shows the queue beside one of its tickets. */
    SPLIT("split.js", "text/javascript; charset=UTF-8");

    static final String PATH = "/tickets/assets";

    private static final Map<String, Assets> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(asset -> asset.file, Function.identity()));

    private final String file;
    private final String type;
    private final byte[] bytes;
    private final String hash;

    Assets(String file, String type) {
        this.file = file;
        this.type = type;
        this.bytes = read(file);
        this.hash = hash(bytes);
    }

    /** @return the file's address within the portal */
    public String path() {
        return PATH + "/" + hash + "/" + file;
    }

    static Optional<Assets> named(String file) {
        return Optional.ofNullable(BY_NAME.get(file));
    }

    String type() {
        return type;
    }

    String hash() {
        return hash;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static byte[] read(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no assets/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
