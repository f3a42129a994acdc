package org.arrimo.tickets.core.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JobFilesTest {
    private static final Instant LIMIT = Instant.parse("2026-03-04T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatWasReceivedLongAgoAndNeverGotAJobIsRemoved() throws IOException {
        JobFiles files = new JobFiles(folder);
        Path old = received(files, LIMIT.minus(Duration.ofSeconds(1)));
        Path young = received(files, LIMIT);
        Path placed = received(files, LIMIT.minus(Duration.ofDays(9)));
        files.place(placed, 7);
        files.sweep(LIMIT);
        assertThat(old).doesNotExist();
        assertThat(young).isDirectory();
        assertThat(JobFiles.source(files.of(7))).hasContent("log");
    }

    private static Path received(JobFiles files, Instant at) throws IOException {
        Path fresh = files.receive(new ByteArrayInputStream("log".getBytes()), 10, "mapping");
        Files.setLastModifiedTime(fresh, FileTime.from(at));
        return fresh;
    }
}
