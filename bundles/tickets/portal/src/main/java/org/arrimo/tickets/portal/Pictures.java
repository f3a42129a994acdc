package org.arrimo.tickets.portal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.arrimo.tickets.api.Attachment;

/** Files that are pictures: what a browser only draws. SVG, in which a script can be, is none. */
public final class Pictures {
    /** Added to a file's address, it is shown and not kept. */
    public static final String INLINE = "?inline=true";

    /** How many bytes of a file tell what it is. */
    static final int HEAD = 16;

    private static final long LARGEST_THUMBNAIL = 5_000_000;
    private static final Map<String, List<String>> BEGINNINGS = Map.of(
            "image/png", List.of("89504e470d0a1a0a"),
            "image/jpeg", List.of("ffd8ff"),
            "image/gif", List.of("474946383761", "474946383961"),
            "image/webp", List.of("52494646........57454250"));

    private Pictures() {}

    static boolean isOne(Attachment file) {
        return BEGINNINGS.containsKey(file.type());
    }

    /** @return whether it is shown small beside the text it came with */
    static boolean hasThumbnail(Attachment file) {
        return isOne(file) && file.size() <= LARGEST_THUMBNAIL;
    }

    /** @return whether a file of that type can begin so */
    static boolean beginsSo(String type, byte[] head) {
        String start = HexFormat.of().formatHex(head);
        return BEGINNINGS.getOrDefault(type, List.of()).stream()
                .anyMatch(beginning -> start.length() >= beginning.length()
                        && start.substring(0, beginning.length()).matches(beginning));
    }

    /**
     * @param reference {@code cid:} and a name, as it is or with percent signs, or {@code attachment:} and an id
     * @return the first of these files that it means
     */
    static Optional<Attachment> named(String reference, List<Attachment> files) {
        String[] parts = reference.split(":", 2);
        Predicate<Attachment> meant = parts[0].equals("cid")
                ? file -> file.name().equals(parts[1]) || file.name().equals(decoded(parts[1]))
                : file -> String.valueOf(file.id()).equals(parts[1]);
        return files.stream().filter(meant).findFirst();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
