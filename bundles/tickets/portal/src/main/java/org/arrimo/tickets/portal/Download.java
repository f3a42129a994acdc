package org.arrimo.tickets.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import javax.servlet.http.HttpServletResponse;

/** Sends something to be kept, never to be shown: whatever it is, a browser does not run it. */
final class Download {
    private Download() {}

    static void send(HttpServletResponse response, String name, String type, long size, Source source) {
        try (InputStream in = source.open()) {
            response.setContentType(type);
            response.setContentLengthLong(size);
            response.setHeader("Content-Disposition", disposition(name));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("Cache-Control", "private, no-store");
            in.transferTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
