package org.arrimo.tickets.core.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SourceRowsTest {
    @TempDir
    Path folder;

    @Test
    void aRowIsALine() throws IOException {
        assertThat(rows("a,b\r\nc,d\n\ne,f"))
                .containsExactly(
                        new SourceRow(1, "a,b", null), new SourceRow(2, "c,d", null), new SourceRow(4, "e,f", null));
    }

    @Test
    void aQuotationMayHoldLinesAndKeepsTheirEnds() throws IOException {
        assertThat(rows("1,\"a\r\nb \"\"c\"\" \nd\",2\n3,x,4"))
                .containsExactly(
                        new SourceRow(1, "1,\"a\r\nb \"\"c\"\" \nd\",2", null), new SourceRow(4, "3,x,4", null));
    }

    @Test
    void aMarkWithinACellOpensNothing() throws IOException {
        assertThat(rows("1,12\" screen,2\n3,x,4")).hasSize(2).allMatch(row -> row.damage() == null);
    }

    @Test
    void aMarkThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
        assertThat(rows("1,\"a\n2,b\n3,c"))
                .containsExactly(
                        new SourceRow(1, "1,\"a", "a quotation mark is opened and not closed"),
                        new SourceRow(2, "2,b", null),
                        new SourceRow(3, "3,c", null));
    }

    @Test
    void aLineThatIsTooLongIsCutAndTheNextOneIsReadWhole() throws IOException {
        List<SourceRow> rows = rows("x".repeat(2_000) + "\nok");
        assertThat(rows.get(0).text()).hasSize(1_000);
        assertThat(rows.get(0).damage()).contains("has 2000 characters, at most 1000 are allowed");
        assertThat(rows.get(1)).isEqualTo(new SourceRow(2, "ok", null));
    }

    @Test
    void compressedFilesAreKnownByTheirFirstBytes() throws IOException {
        Path file = Files.write(folder.resolve("log.csv"), gzip("a,b\nc,d\n"));
        assertThat(rows(file, Long.MAX_VALUE)).hasSize(2);
    }

    @Test
    void whatACutCompressedFileStillGivesIsReadAndTheRestIsOneDamagedRow() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",").append(Integer.toHexString(i * 31_337)).append('\n');
        }
        byte[] whole = gzip(text.toString());
        Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
        List<SourceRow> rows = rows(file, Long.MAX_VALUE);
        assertThat(rows).hasSizeGreaterThan(1_000);
        assertThat(rows.get(rows.size() - 1).damage()).contains("breaks off");
        assertThat(rows.get(rows.size() - 1).line()).isEqualTo(rows.size());
        assertThat(rows.subList(0, rows.size() - 1)).allMatch(row -> row.damage() == null);
    }

    @Test
    void aFileThatUnpacksToMoreThanAllowedIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("bomb.gz"), gzip("0".repeat(5_000_000)));
        assertThat(Files.size(file)).isLessThan(10_000);
        assertThatThrownBy(() -> rows(file, 1_000_000)).hasMessageContaining("unpacks to more than 1000000 bytes");
    }

    private static List<SourceRow> rows(String text) throws IOException {
        return all(new SourceRows(new StringReader(text), ',', 1_000));
    }

    private static List<SourceRow> rows(Path file, long max) throws IOException {
        try (SourceFile source = SourceFile.open(file, StandardCharsets.UTF_8, max)) {
            return all(new SourceRows(source.reader(), ',', 1_000));
        }
    }

    private static List<SourceRow> all(SourceRows rows) throws IOException {
        List<SourceRow> all = new ArrayList<>();
        for (SourceRow row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
