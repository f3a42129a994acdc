package org.arrimo.bench;

import java.io.IOException;
import java.util.function.Supplier;

/** A client with a connection of its own that sends one kind of request. */
final class HttpClient implements Load.Client {
    private final Wire wire;
    private final Supplier<byte[]> requests;

    HttpClient(int port, Supplier<byte[]> requests) throws IOException {
        this.wire = new Wire(port);
        this.requests = requests;
    }

    @Override
    public boolean next() throws IOException {
        return wire.status(requests.get()) / 100 == 2;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
