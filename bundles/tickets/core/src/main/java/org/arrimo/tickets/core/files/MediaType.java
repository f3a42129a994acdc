package org.arrimo.tickets.core.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells what a file is by looking into it. The sender's claim and the name's ending only choose among what the content
 * allows: a script that calls itself a picture is text.
 */
public final class MediaType {
    /** How much of the beginning is looked at. */
    static final int HEAD = 4096;

    private static final String UNKNOWN = "application/octet-stream";
    private static final String TEXT = "text/plain";
    private static final String ZIP = "application/zip";
    private static final String OLE = "application/x-ole-storage";
    private static final String XML = "application/xml";
    private static final String HTML = "text/html";

    private static final List<Magic> MAGIC = List.of(
            magic(0, "255044462d", "application/pdf"),
            magic(0, "89504e470d0a1a0a", "image/png"),
            magic(0, "ffd8ff", "image/jpeg"),
            magic(0, "474946383761", "image/gif"),
            magic(0, "474946383961", "image/gif"),
            magic(8, "57454250", "image/webp"),
            magic(8, "57415645", "audio/wav"),
            magic(0, "49492a00", "image/tiff"),
            magic(0, "4d4d002a", "image/tiff"),
            magic(0, "504b0304", ZIP),
            magic(0, "504b0506", ZIP),
            magic(0, "1f8b", "application/gzip"),
            magic(0, "377abcaf271c", "application/x-7z-compressed"),
            magic(0, "526172211a07", "application/vnd.rar"),
            magic(0, "d0cf11e0a1b11ae1", OLE),
            magic(4, "66747970", "video/mp4"),
            magic(0, "1a45dfa3", "video/webm"),
            magic(0, "4f676753", "audio/ogg"),
            magic(0, "494433", "audio/mpeg"),
            magic(0, "4d5a", "application/vnd.microsoft.portable-executable"),
            magic(0, "7f454c46", "application/x-elf"));

    /** What a container's content alone does not tell, by the name's ending. */
    private static final Map<String, Map<String, String>> WITHIN = Map.of(
            ZIP,
                    Map.of(
                            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                            "odt", "application/vnd.oasis.opendocument.text",
                            "ods", "application/vnd.oasis.opendocument.spreadsheet",
                            "odp", "application/vnd.oasis.opendocument.presentation"),
            OLE,
                    Map.of(
                            "doc", "application/msword",
                            "xls", "application/vnd.ms-excel",
                            "ppt", "application/vnd.ms-powerpoint",
                            "msg", "application/vnd.ms-outlook"),
            TEXT,
                    Map.of(
                            "csv", "text/csv",
                            "json", "application/json",
                            "eml", "message/rfc822",
                            "ics", "text/calendar",
                            "vcf", "text/vcard",
                            "md", "text/markdown"));

    private static final Set<String> CLAIMS_OF_TEXT =
            Set.of("text/csv", "application/json", "message/rfc822", "text/calendar", "text/vcard", "text/markdown");
    private static final List<String> HTML_TAGS =
            List.of("<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<img", "<a ", "<div", "<table");

    private MediaType() {}

    /**
     * @param head the file's first bytes, at most {@link #HEAD}
     * @param name the cleaned name
     * @param claimed what the sender says, or null
     */
    static String of(byte[] head, String name, String claimed) {
        for (Magic magic : MAGIC) {
            if (magic.fits(head)) {
                return within(magic.type, name);
            }
        }
        return isText(head) ? text(head, name, claimed) : UNKNOWN;
    }

    private static String within(String type, String name) {
        return WITHIN.getOrDefault(type, Map.of()).getOrDefault(FileName.ending(name), type);
    }

    private static String text(byte[] head, String name, String claimed) {
        String start = new String(head, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            return "image/svg+xml";
        }
        if (HTML_TAGS.stream().anyMatch(start::contains)) {
            return HTML;
        }
        if (start.startsWith("<?xml")) {
            return XML;
        }
        String byName = within(TEXT, name);
        String base = claimed == null ? "" : claimed.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return byName.equals(TEXT) && CLAIMS_OF_TEXT.contains(base) ? base : byName;
    }

    /** Valid UTF-8 without the control characters that no text has; a character cut off at the end is forgiven. */
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            boolean whitespace = b == '\n' || b == '\r' || b == '\t' || b == '\f';
            if (b >= 0 && b < ' ' && !whitespace || b == 0x7F) {
                return false;
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int whole = head.length < HEAD ? head.length : lastWhole(head);
        try {
            decoder.decode(ByteBuffer.wrap(head, 0, whole));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int lastWhole(byte[] head) {
        int end = head.length;
        while (end > head.length - 4 && (head[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        return (head[end - 1] & 0xC0) == 0xC0 ? end - 1 : head.length;
    }

    private static Magic magic(int offset, String hex, String type) {
        return new Magic(offset, HexFormat.of().parseHex(hex), type);
    }

    private record Magic(int offset, byte[] bytes, String type) {
        boolean fits(byte[] head) {
            return head.length >= offset + bytes.length
                    && Arrays.equals(head, offset, offset + bytes.length, bytes, 0, bytes.length);
        }
    }
}
