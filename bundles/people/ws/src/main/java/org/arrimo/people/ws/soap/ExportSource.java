package org.arrimo.people.ws.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import javax.activation.DataSource;

import org.arrimo.people.api.PersonalData.Export;

/** What is taken away, written to a file of its own that is gone once it was read: memory does not grow with it. */
final class ExportSource implements DataSource {
    private final Export export;

    ExportSource(Export export) {
        this.export = export;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        Path file = Files.createTempFile("export", "");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                export.content().writeTo(out);
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("what is taken away never changes");
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public String getName() {
        return export.fileName();
    }
}
