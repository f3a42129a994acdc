package org.arrimo.tickets.ws.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import javax.activation.DataSource;

import org.arrimo.tickets.api.Attachments.Content;

/** A file's octets, read as they are sent. */
final class FileSource implements DataSource {
    private final String name;
    private final Content content;

    FileSource(String name, Content content) {
        this.name = name;
        this.content = content;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return content.open();
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("a file never changes");
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public String getName() {
        return name;
    }
}
