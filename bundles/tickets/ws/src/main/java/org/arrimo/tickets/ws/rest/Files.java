package org.arrimo.tickets.ws.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.ws.Upload;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Attachments.Content;
import org.arrimo.tickets.api.Attachments.Download;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.TicketNumber;

/** Files on their way in and out. */
final class Files {
    private static final String UNRESERVED = "!#$&+-.^_`|~"; // RFC 8187, besides letters and digits

    private final Attachments attachments;

    Files(Attachments attachments) {
        this.attachments = attachments;
    }

    List<Attachment> list(Actor actor, TicketNumber number) {
        return attachments.list(actor, number);
    }

    /**
     * @param name in the query, before what the upload itself says
     * @param visibility in the query, before what the form says
     */
    Attachment attach(Actor actor, TicketNumber number, String name, String visibility, Upload upload)
            throws IOException {
        upload.only("visibility");
        String called = name(name, upload);
        String who = Optional.ofNullable(visibility)
                .orElseGet(() -> upload.fields().getOrDefault("visibility", Wire.name(Message.Visibility.PUBLIC)));
        try (InputStream content = upload.content().open()) {
            return attachments.attach(
                    actor,
                    number,
                    Wire.parse(Message.Visibility.class, who, "visibility"),
                    called,
                    upload.type(),
                    content);
        }
    }

    Response download(Actor actor, TicketNumber number, long id) {
        Download download = attachments.download(actor, number, id);
        Attachment attachment = download.attachment();
        return saved(attachment.name(), attachment.type(), attachment.size(), attachment.sha256(), download.content());
    }

    /** @return what the file is called, in the query or by the upload itself */
    static String name(String name, Upload upload) {
        return Optional.ofNullable(name).or(upload::fileName).orElseThrow(() -> Problem.invalid(
                        "name", "required", "is required")
                .exception());
    }

    /** @return a file to be saved, never to be shown */
    static Response saved(String name, String type, long size, String sha256, Content content) {
        StreamingOutput body = out -> {
            try (InputStream in = content.open()) {
                in.transferTo(out);
            }
        };
        return Response.ok(body)
                .type(type)
                .tag(sha256)
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .build();
    }

    /** The name twice (RFC 6266): in ASCII for old clients, and whole as of RFC 8187. */
    static String disposition(String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints()
                .map(c -> c < ' ' || c > '~' || c == '"' || c == '\\' || c == '%' ? '_' : c)
                .forEach(ascii::appendCodePoint);
        StringBuilder whole = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            whole.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + whole;
    }
}
