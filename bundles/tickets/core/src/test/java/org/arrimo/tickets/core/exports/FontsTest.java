package org.arrimo.tickets.core.exports;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which letters of a printed ticket are in which font. */
class FontsTest {
    @Test
    void everyLetterIsInAFontThatHasIt() throws IOException {
        assertThat(fonts("Olá Привет שלום")).allMatch(font -> font.contains("Liberation"));
        assertThat(fonts("你好")).allMatch(font -> font.contains("STSong"));
        assertThat(fonts("カタカナ")).noneMatch(font -> font.contains("Liberation"));
        assertThat(fonts("안녕")).allMatch(font -> font.contains("HYGoThic"));
    }

    private static List<String> fonts(String text) throws IOException {
        List<Element> chunks = new Fonts(UnaryOperator.identity()).text(text).getChunks();
        assertThat(chunks).isNotEmpty();
        return chunks.stream()
                .map(chunk -> ((Chunk) chunk).getFont().getBaseFont().getPostscriptFontName())
                .toList();
    }
}
