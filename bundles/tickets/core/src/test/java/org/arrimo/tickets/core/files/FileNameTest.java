package org.arrimo.tickets.core.files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\ana\\nota.txt, nota.txt",
        "'  two words.txt ', two words.txt",
        "...hidden, hidden",
        "'trailing. . ', trailing",
        "relato\u0301rio.pdf, relat\u00f3rio.pdf",
        "invoice\u202Efdp.exe, invoicefdp.exe",
        "a\u200Eb\u2066c\u061C.txt, abc.txt",
        "'line\r\nbreak.txt', linebreak.txt",
        "nul\u0000l.txt, null.txt",
        "日本.png, 日本.png",
    })
    void takesOutWhatANameMustNotHave(String given, String clean) {
        assertThat(FileName.clean(given)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".", "..", "../", "a/", "\u202E", "\r\n"})
    void refusesWhatIsNoName(String given) {
        assertThatThrownBy(() -> FileName.clean(given)).hasMessageContaining("name is required");
    }

    @Test
    void cutsALongNameButKeepsItsEnding() {
        String clean = FileName.clean("x".repeat(300) + ".tar.gz");
        assertThat(clean).hasSize(200).endsWith("x.gz");
        assertThat(FileName.clean("x".repeat(195) + "\uD83D\uDE00.jpeg"))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("x.jpeg");
        assertThat(FileName.clean("a." + "x".repeat(300))).hasSize(200).startsWith("a.xxx");
    }
}
