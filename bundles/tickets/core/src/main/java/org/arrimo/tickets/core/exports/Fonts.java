package org.arrimo.tickets.core.exports;

import java.io.IOException;
import java.util.function.UnaryOperator;

import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontSelector;

/**
 * The letters of a printed ticket: Latin, Greek, Cyrillic and Hebrew ones are embedded; for Chinese, Japanese and Korean
 * ones the reader's own fonts are named.
 */
final class Fonts {
    private static final String[][] LETTERS = {
        {"font-fallback/LiberationSans-Regular.ttf", BaseFont.IDENTITY_H},
        {"STSong-Light", "UniGB-UCS2-H"},
        {"HeiseiKakuGo-W5", "UniJIS-UCS2-H"},
        {"HYGoThic-Medium", "UniKS-UCS2-H"},
    };

    private final FontSelector text = letters(10, Font.NORMAL);
    private final FontSelector small = letters(8, Font.NORMAL);
    private final FontSelector strong = letters(10, Font.BOLD);
    private final FontSelector title = letters(16, Font.BOLD);

    private final UnaryOperator<String> told;

    /** @param told puts what can't be printed as it is into words */
    Fonts(UnaryOperator<String> told) throws IOException {
        this.told = told;
    }

    Phrase text(String text) {
        return this.text.process(told.apply(text));
    }

    Phrase small(String text) {
        return small.process(told.apply(text));
    }

    Phrase strong(String text) {
        return strong.process(told.apply(text));
    }

    Phrase title(String text) {
        return title.process(told.apply(text));
    }

    private static FontSelector letters(int size, int style) throws IOException {
        FontSelector letters = new FontSelector();
        for (String[] font : LETTERS) {
            letters.addFont(new Font(BaseFont.createFont(font[0], font[1], font[0].endsWith(".ttf")), size, style));
        }
        return letters;
    }
}
