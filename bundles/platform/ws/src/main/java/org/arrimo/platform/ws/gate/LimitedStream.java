package org.arrimo.platform.ws.gate;

import java.io.IOException;

import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;

import org.arrimo.platform.api.Problem;

/** A body that is refused with 413 as soon as it turns out larger than allowed. */
final class LimitedStream extends ServletInputStream {
    private final ServletInputStream body;
    private final long limit;
    private long held = Long.MAX_VALUE;
    private long read;

    LimitedStream(ServletInputStream body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    /** The problem of a body over the limit. */
    static Problem tooLarge(long limit) {
        return Problem.of(
                Problem.Kind.TOO_LARGE, "too-large", "The body is larger than " + limit + " bytes.", "" + limit);
    }

    /** Allows no more than this, until it is lifted. */
    void hold(long octets) {
        held = octets;
    }

    void lift() {
        held = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        int octet = body.read();
        if (octet >= 0) {
            count(1);
        }
        return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = body.read(into, offset, length);
        if (got > 0) {
            count(got);
        }
        return got;
    }

    private void count(int octets) {
        read += octets;
        if (read > limit) {
            throw tooLarge(limit).exception();
        }
        if (read > held) {
            throw Problem.of(
                            Problem.Kind.TOO_LARGE,
                            "too-large",
                            "More than " + held + " bytes came before anybody signed in.",
                            "" + held)
                    .exception();
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
