package org.arrimo.platform.front;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Reads what a refused request still brings, and throws it away: a server that closes the connection over it breaks off
 * its sender, who is still writing and then never reads why. Neither without an end nor for long. Who asked first whether
 * to send it ({@code Expect: 100-continue}) has sent nothing.
 */
public final class Remainder extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long OCTETS = 64L << 20;
    private static final long NANOS = Duration.ofSeconds(5).toNanos();

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain behind)
            throws IOException, ServletException {
        try {
            behind.doFilter(request, response);
        } finally {
            boolean brings = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
            if (brings && request.getHeader("Expect") == null && !request.isAsyncStarted()) {
                discard(request);
            }
        }
    }

    private static void discard(HttpServletRequest request) {
        try {
            InputStream body = request.getInputStream();
            byte[] thrown = new byte[1 << 13];
            long end = System.nanoTime() + NANOS;
            long left = OCTETS;
            int read = 0;
            while (read >= 0 && left > 0 && System.nanoTime() - end < 0) {
                read = body.read(thrown);
                left -= read;
            }
        } catch (IOException | IllegalStateException e) {
            // the sender has gone, or the body was read as text: nothing is left to read
        }
    }
}
