package org.arrimo.tickets.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import javax.servlet.http.HttpServletResponse;

import org.arrimo.tickets.api.Exports.Export;

/** Sends something to be kept, and pictures alone to be shown: whatever it is, a browser does not run it. */
final class Download {
    /** Types in which nothing can be run; all others are bytes to a browser. */
    private static final Pattern HARMLESS = Pattern.compile("(image/(png|jpeg|gif|webp)|application/(pdf|zip|gzip|json)"
            + "|text/(plain|csv)|(audio|video)/[a-z0-9.+-]+)(;.*)?");

    private Download() {}

    static void send(HttpServletResponse response, String name, String type, long size, Source source) {
        try (InputStream in = source.open()) {
            head(response, name, type);
            response.setContentLengthLong(size);
            in.transferTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a picture to be shown in a page; what is none after all is sent to be kept. */
    static void show(HttpServletResponse response, String name, String type, long size, Source source) {
        try (InputStream in = source.open()) {
            byte[] start = in.readNBytes(Pictures.HEAD);
            head(response, name, type);
            if (Pictures.beginsSo(type, start)) {
                response.setHeader("Content-Disposition", "inline");
            }
            response.setContentLengthLong(size);
            response.getOutputStream().write(start);
            in.transferTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of something that is made while it is sent. */
    static void send(HttpServletResponse response, Export export) {
        try {
            head(response, export.fileName(), export.mediaType());
            export.content().writeTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(HttpServletResponse response, String name, String type) {
        response.setContentType(HARMLESS.matcher(type).matches() ? type : "application/octet-stream");
        response.setHeader("Content-Disposition", disposition(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, no-store");
    }

    /** The name twice, as RFC 6266 says: plain for old clients, and as it is. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }

    /** Opens the bytes. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }
}
