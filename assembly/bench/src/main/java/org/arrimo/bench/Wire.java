package org.arrimo.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection over a plain socket. A full client library would take the very processor time from
 * the server that is to be measured: both share the machine's cores.
 */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private int contentLength;
    private boolean chunked;
    private String cookie = "";

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** An answer's status and, if it was wanted, its body. */
    record Answer(int status, String body, String cookie) {}

    /** @return the status; the body is read and dropped */
    int status(byte[] request) throws IOException {
        return exchange(request, null);
    }

    Answer answer(byte[] request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status = exchange(request, body);
        return new Answer(status, body.toString(StandardCharsets.UTF_8), cookie);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int exchange(byte[] request, ByteArrayOutputStream body) throws IOException {
        socket.getOutputStream().write(request);
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        contentLength = 0;
        chunked = false;
        cookie = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            take(header);
        }
        if (chunked) {
            for (int size = chunk(); size > 0; size = chunk()) {
                skip(size, body);
                line();
            }
            line();
        } else {
            skip(contentLength, body);
        }
        return status;
    }

    private void take(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
            contentLength = Integer.parseInt(header.substring(15).strip());
        } else if (lower.startsWith("transfer-encoding:")) {
            chunked = true;
        } else if (lower.startsWith("set-cookie: arrimo-session=")) {
            cookie = header.substring(12).split(";", 2)[0];
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private void skip(int bytes, ByteArrayOutputStream body) throws IOException {
        if (body != null) {
            body.write(in.readNBytes(bytes));
        } else {
            in.skipNBytes(bytes);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }
}
