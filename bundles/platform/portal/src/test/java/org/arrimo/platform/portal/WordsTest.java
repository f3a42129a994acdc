package org.arrimo.platform.portal;

import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.arrimo.platform.spi.portal.Languages;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** A text that is made ready once says what its pattern says. */
class WordsTest {
    private static final List<Object[]> ARGUMENTS = List.of(
            new Object[] {},
            new Object[] {"it's {0} <b>"},
            new Object[] {1L},
            new Object[] {59L},
            new Object[] {1_234_567L},
            new Object[] {-5, "two"},
            new Object[] {"one", 12, "three", 4L},
            new Object[] {0.5, 1.25, 2.5});

    @Test
    void everyTextOfThePortalIsAsItsPatternSays() {
        for (Texts texts : List.of(Texts.shared(), Texts.beside(PortalServlet.class))) {
            for (Locale locale : Languages.ALL) {
                Words words = texts.in(locale, ZoneOffset.UTC);
                for (String key : texts.keys(locale)) {
                    for (Object[] arguments : ARGUMENTS) {
                        assertSame(texts, words, key, arguments);
                        assertSame(texts, words, key, arguments);
                    }
                }
            }
        }
    }

    @Test
    void aTextThatAModuleLacksIsThePortals() {
        Words words = Texts.beside(PortalServlet.class).in(Languages.PORTUGUESE, ZoneOffset.UTC);
        assertThat(words.t("common.save")).isEqualTo("Salvar");
        assertThat(words.t("no.such.text", "x")).isEqualTo("no.such.text");
    }

    private static void assertSame(Texts texts, Words words, String key, Object... arguments) {
        String expected;
        try {
            expected = new MessageFormat(texts.pattern(words.locale(), key), words.locale()).format(arguments);
        } catch (IllegalArgumentException e) {
            return; // a text that counts is given no words
        }
        assertThat(words.t(key, arguments)).as("%s in %s", key, words.locale()).isEqualTo(expected);
    }
}
