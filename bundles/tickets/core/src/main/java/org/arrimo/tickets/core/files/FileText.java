package org.arrimo.tickets.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be read of a file as text: its beginning, without marks. */
public final class FileText {
    /** So many bytes are read. */
    static final int READ = 256 * 1024;

    private static final String TEXT = "text/";
    private static final Set<String> OTHERS = Set.of("application/json", "application/xml", "message/rfc822");
    private static final Set<String> MARKED = Set.of("text/html", "application/xml");

    /** Ends at the next mark too, so that marks without an end cost no more than others. */
    private static final Pattern MARKS = Pattern.compile("<[^<>]*>");

    /** Opens the file. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    private FileText() {}

    /**
     * @param name the file's name, which is part of what is read
     * @param type what it is, by its content
     */
    public static String of(String name, String type, Content content) throws IOException {
        if (!type.startsWith(TEXT) && !OTHERS.contains(type)) {
            return name;
        }
        try (InputStream in = content.open()) {
            String text = new String(in.readNBytes(READ), StandardCharsets.UTF_8);
            return name + " " + (MARKED.contains(type) ? MARKS.matcher(text).replaceAll(" ") : text);
        }
    }
}
