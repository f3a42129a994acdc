package org.arrimo.platform.portal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * Holds back the HTML a page writes, so that it can be put into the frame, or be replaced when the page fails half-way.
 * Anything that is declared to be something else, such as a download, goes straight through.
 */
public final class BufferedResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(8192);
    private ServletOutputStream output;
    private PrintWriter writer;
    private int error;

    public BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    /** @return whether what was written is held back */
    public boolean isHeld() {
        return getContentType() == null
                || getContentType().toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /** @return what was written */
    public byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return held.toByteArray();
    }

    /** @return the status given to {@code sendError}, or 0 */
    public int error() {
        return error;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) {
            output = isHeld() ? new Holding(held) : super.getOutputStream();
        }
        return output;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = isHeld()
                    ? new PrintWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8))
                    : super.getWriter();
        }
        return writer;
    }

    @Override
    public void sendError(int status) {
        error = status;
    }

    @Override
    public void sendError(int status, String message) {
        error = status;
    }

    @Override
    public void sendRedirect(String location) {
        setHeader("Location", location);
        setStatus(SC_SEE_OTHER);
    }

    @Override
    public void setContentLength(int length) {
        if (!isHeld()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isHeld()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isHeld()) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        held.reset();
        super.resetBuffer();
    }

    private static final class Holding extends ServletOutputStream {
        private final ByteArrayOutputStream held;

        Holding(ByteArrayOutputStream held) {
            this.held = held;
        }

        @Override
        public void write(int b) {
            held.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            held.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Pages are not asynchronous");
        }
    }
}
