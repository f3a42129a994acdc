package org.arrimo.tickets.core.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MediaTypeTest {
    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, a.pdf, application/pdf, application/pdf",
        "255044462d312e37, a.txt, text/plain, application/pdf",
        "89504e470d0a1a0a, a.html, text/html, image/png",
        "ffd8ffe000104a464946, a.jpg, , image/jpeg",
        "504b030414000600, plan.xlsx, , application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "504b030414000600, plan.exe, , application/zip",
        "d0cf11e0a1b11ae1, mail.msg, , application/vnd.ms-outlook",
        "d0cf11e0a1b11ae1, mail, , application/x-ole-storage",
        "4d5a90000300, photo.png, image/png, application/vnd.microsoft.portable-executable",
        "00010203, a.txt, text/plain, application/octet-stream",
        "c328, a.txt, text/plain, application/octet-stream",
    })
    void tellsByTheContent(String hex, String name, String claimed, String type) {
        assertThat(MediaType.of(HexFormat.of().parseHex(hex), name, claimed)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "hello, a.txt, , text/plain",
        "hello, a.png, image/png, text/plain",
        "hello, a, text/csv; charset=utf-8, text/csv",
        "'a;b', table.csv, , text/csv",
        "'{}', a.json, , application/json",
        "'<svg onload=alert(1)>', a.png, image/png, image/svg+xml",
        "'<?xml version=\"1.0\"?><svg/>', a.xml, text/xml, image/svg+xml",
        "'<?xml version=\"1.0\"?><a/>', a.txt, , application/xml",
        "'  <!DOCTYPE html><p>', a.txt, text/plain, text/html",
        "'x <script>alert(1)</script>', a.csv, text/csv, text/html",
    })
    void tellsTextsApart(String content, String name, String claimed, String type) {
        assertThat(MediaType.of(content.getBytes(StandardCharsets.UTF_8), name, claimed))
                .isEqualTo(type);
    }

    @Test
    void aCharacterCutOffAtTheEndOfTheHeadIsStillText() {
        byte[] long1 = ("x".repeat(MediaType.HEAD - 1) + "é").getBytes(StandardCharsets.UTF_8);
        assertThat(MediaType.of(Arrays.copyOf(long1, MediaType.HEAD), "a", null))
                .isEqualTo("text/plain");
        byte[] long3 = ("x".repeat(MediaType.HEAD - 3) + "😀").getBytes(StandardCharsets.UTF_8);
        assertThat(MediaType.of(Arrays.copyOf(long3, MediaType.HEAD), "a", null))
                .isEqualTo("text/plain");
        byte[] whole = ("x".repeat(MediaType.HEAD - 2) + "é").getBytes(StandardCharsets.UTF_8);
        assertThat(MediaType.of(whole, "a", null)).isEqualTo("text/plain");
    }
}
