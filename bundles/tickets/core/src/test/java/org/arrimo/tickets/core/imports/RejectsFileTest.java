package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.core.imports.RejectsFile.Reject;

import static org.assertj.core.api.Assertions.assertThat;

class RejectsFileTest {
    @TempDir
    Path folder;

    @Test
    void aRowIsOneCellAndStartsNoFormula() {
        byte[] bytes = RejectsFile.bytes(
                true,
                List.of(
                        new Reject(new SourceRow(7, "INC1,\"say \"\"hi\"\"\"", null), "why"),
                        new Reject(new SourceRow(8, "=1+1,a", null), "-100")));
        assertThat(new String(bytes))
                .isEqualTo("line,reason,row\r\n"
                        + "7,\"why\",\"INC1,\"\"say \"\"\"\"hi\"\"\"\"\"\"\"\r\n"
                        + "8,\"'-100\",\"'=1+1,a\"\r\n");
    }

    @Test
    void whatACrashLeftBehindTheRowsThatCountIsCutOff() throws IOException {
        RejectsFile file = new RejectsFile(folder.resolve("rejects.csv"));
        byte[] first = RejectsFile.bytes(true, List.of(new Reject(new SourceRow(2, "a", null), "b")));
        byte[] second = RejectsFile.bytes(false, List.of(new Reject(new SourceRow(3, "c", null), "d")));
        file.append(0, first);
        file.append(first.length, "rows of a batch that never counted, and more".getBytes());
        file.append(first.length, second);
        assertThat(Files.readString(folder.resolve("rejects.csv")))
                .isEqualTo("line,reason,row\r\n2,\"b\",\"a\"\r\n3,\"d\",\"c\"\r\n");
    }
}
