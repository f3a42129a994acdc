package org.arrimo.platform.spi.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A module's texts: {@code texts.properties} (English), {@code texts_pt_BR.properties} and {@code texts_es.properties}
 * in UTF-8, next to a class. Values are {@link java.text.MessageFormat} patterns. Keys that begin with {@code common.}
 * or {@code problem.} and are not in the module's own files come from the portal's shared ones: {@code common.save},
 * {@code common.cancel}, {@code problem.required} and so on.
 */
public final class Texts {
    private static final Texts SHARED = new Texts(Texts.class, null);

    /** By package, as long as its bundle is there: many pages share the files beside them. */
    private static final Map<ClassLoader, Map<String, Texts>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final String where;
    private final Map<Locale, Set<String>> own = new HashMap<>();
    private final Map<Locale, Map<String, Phrase>> byLocale = new HashMap<>();

    private Texts(Class<?> anchor, Texts fallback) {
        this.where = anchor.getPackageName();
        Map<String, Phrase> english = read(anchor, Languages.ENGLISH);
        for (Locale locale : Languages.ALL) {
            Map<String, Phrase> read = locale.equals(Languages.ENGLISH) ? english : read(anchor, locale);
            own.put(locale, Set.copyOf(read.keySet()));
            Map<String, Phrase> all = new HashMap<>(fallback == null ? Map.of() : fallback.byLocale.get(locale));
            all.putAll(english);
            all.putAll(read);
            byLocale.put(locale, all);
        }
    }

    /**
     * @param anchor a class in the package that holds the files
     * @return the texts found there
     * @throws IllegalStateException if one of the three files is missing
     */
    public static Texts beside(Class<?> anchor) {
        return KNOWN.computeIfAbsent(anchor.getClassLoader(), bundle -> new ConcurrentHashMap<>())
                .computeIfAbsent(anchor.getPackageName(), name -> new Texts(anchor, SHARED));
    }

    /** @return the texts of the portal alone */
    public static Texts shared() {
        return SHARED;
    }

    /**
     * @param locale one of {@link Languages#ALL}; any other is taken for English
     * @param zone the zone in which times are shown
     * @return these texts for one reader
     */
    public Words in(Locale locale, ZoneId zone) {
        return new Words(this, Languages.match(locale).orElse(Languages.ENGLISH), zone);
    }

    /**
     * @param locale one of {@link Languages#ALL}
     * @return the keys that have a text of their own in that language
     */
    public Set<String> keys(Locale locale) {
        return new TreeSet<>(own.get(locale));
    }

    /**
     * @param locale one of {@link Languages#ALL}
     * @param key a key
     * @return the pattern, or null if there is none in any language
     */
    public String pattern(Locale locale, String key) {
        Phrase found = phrase(locale, key);
        return found == null ? null : found.pattern();
    }

    /** As {@link #pattern}, ready to be filled in. */
    Phrase phrase(Locale locale, String key) {
        return byLocale.get(locale).get(key);
    }

    @Override
    public String toString() {
        return "Texts in " + where;
    }

    private static Map<String, Phrase> read(Class<?> anchor, Locale locale) {
        String name = "texts" + (locale.equals(Languages.ENGLISH) ? "" : "_" + locale) + ".properties";
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name + " in " + anchor.getPackageName());
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var texts = new HashMap<String, Phrase>();
            properties.forEach((key, value) -> texts.put((String) key, Phrase.of((String) value)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
