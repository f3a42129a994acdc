package org.arrimo.tickets.core.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The sentences of the three languages. */
public final class Phrases {
    private static final String ENGLISH = "";
    /** The files' endings by language. */
    private static final Map<String, String> ENDINGS = Map.of("pt", "_pt_BR", "es", "_es");

    private final Map<String, Properties> byEnding =
            Map.of(ENGLISH, read(ENGLISH), "_pt_BR", read("_pt_BR"), "_es", read("_es"));

    /** @return the sentence in the language, or in English if there are none in it */
    public String in(Locale locale, String key, Object... arguments) {
        String ending = ENDINGS.getOrDefault(locale.getLanguage(), ENGLISH);
        return new MessageFormat(byEnding.get(ending).getProperty(key), locale).format(arguments);
    }

    private static Properties read(String ending) {
        Properties texts = new Properties();
        try (InputStream file = Phrases.class.getResourceAsStream("texts" + ending + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
