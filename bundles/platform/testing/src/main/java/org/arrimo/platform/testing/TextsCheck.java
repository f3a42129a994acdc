package org.arrimo.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a module's texts say the same in every language, and whether what its pages ask for is there. */
public final class TextsCheck {
    private static final List<String> FILES =
            List.of("texts.properties", "texts_pt_BR.properties", "texts_es.properties");
    private static final Pattern USED = Pattern.compile("\\bt\\(\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern PREFIX = Pattern.compile("\\bt\\(\"([a-z0-9.-]+)\",\\s*[a-zA-Z]");
    private static final Pattern KEY = Pattern.compile("^([A-Za-z0-9._-]+)\\s*=");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final String SHARED = "/org/arrimo/platform/spi/portal/texts.properties";

    private TextsCheck() {}

    /**
     * Fails naming the key and the language that is wrong.
     *
     * @param module the module's folder, which has {@code src/main}
     */
    public static void complete(Path module) {
        sameInEveryLanguage(module);
        List<Path> folders = folders(module);
        Set<String> known = new TreeSet<>(shared());
        folders.forEach(
                folder -> known.addAll(read(folder.resolve(FILES.get(0))).stringPropertyNames()));
        assertThat(used(module))
                .as("keys that pages ask for, of which there is a text or which begin one")
                .allMatch(key -> known.contains(key) || known.stream().anyMatch(text -> text.startsWith(key + ".")));
    }

    /** As {@link #complete}, without looking for what the pages ask for. */
    public static void sameInEveryLanguage(Path module) {
        List<Path> folders = folders(module);
        assertThat(folders).as("folders with texts.properties").isNotEmpty();
        folders.forEach(TextsCheck::sameEverywhere);
    }

    private static void sameEverywhere(Path folder) {
        Properties english = read(folder.resolve(FILES.get(0)));
        for (String file : FILES) {
            Properties texts = read(folder.resolve(file));
            assertThat(keys(folder.resolve(file)))
                    .as("keys of %s in %s, each given once", file, folder)
                    .doesNotHaveDuplicates();
            assertThat(new TreeSet<>(texts.stringPropertyNames()))
                    .as("keys of %s in %s", file, folder)
                    .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(text).as("%s in %s", key, file).isNotBlank();
                assertThat(places(text)).as("%s in %s", key, file).isEqualTo(places(english.getProperty(key)));
                String shown = new MessageFormat(text).format(new Object[] {1, 2, 3});
                assertThat(shown.chars().filter(c -> c == '\'').count())
                        .as("apostrophes of %s in %s, each written twice", key, file)
                        .isEqualTo(text.chars().filter(c -> c == '\'').count() / 2);
            }
        }
    }

    private static List<String> keys(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(KEY::matcher)
                    .filter(Matcher::find)
                    .map(line -> line.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used(Path module) {
        Set<String> keys = new TreeSet<>();
        for (String source : sources(module)) {
            USED.matcher(source).results().forEach(found -> keys.add(found.group(1)));
            PREFIX.matcher(source).results().forEach(found -> keys.add(found.group(1)));
        }
        return keys;
    }

    private static List<String> sources(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(jte|java)"))
                    .map(TextsCheck::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> folders(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/resources"))) {
            return files.filter(file -> file.endsWith(FILES.get(0)))
                    .map(Path::getParent)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> shared() {
        try (InputStream in = TextsCheck.class.getResourceAsStream(SHARED)) {
            var properties = new Properties();
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return properties.stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
