package org.arrimo.tickets.ws.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import javax.activation.DataSource;

import org.arrimo.tickets.api.Attachments.Download;

/** A file's octets, read as they are sent. */
final class FileSource implements DataSource {
    private final Download download;

    FileSource(Download download) {
        this.download = download;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return download.content().open();
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("a file on a ticket never changes");
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public String getName() {
        return download.attachment().name();
    }
}
