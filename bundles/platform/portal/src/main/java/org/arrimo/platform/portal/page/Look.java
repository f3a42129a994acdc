package org.arrimo.platform.portal.page;

import java.util.List;
import java.util.Locale;

import org.arrimo.platform.portal.http.Assets;
import org.arrimo.platform.spi.portal.Languages;
import org.arrimo.platform.spi.portal.Words;

/**
 * What a page around a page needs to know, signed in or not.
 *
 * @param locale the language
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param shortcuts whether single keys do something
 * @param words the portal's texts in that language
 * @param base what comes before every path
 * @param here the path and query that is shown, to come back to
 * @param assets the portal's files
 */
public record Look(
        Locale locale, String theme, boolean shortcuts, Words words, String base, String here, Assets assets) {
    /** The themes people can choose. */
    public static final List<String> THEMES = List.of("light", "dark", "auto");

    /** What people can choose about single keys that do something. */
    public static final List<String> SHORTCUTS = List.of("on", "off");

    /** @return the address of one of the portal's files */
    public String asset(String name) {
        return base + assets.path(name);
    }

    /** @return as {@link Words#t(String, Object...)} */
    public String t(String key, Object... args) {
        return words.t(key, args);
    }

    /** @return the theme as Bootstrap knows it; the browser's wish is found out by a script before anything is shown */
    public String bootstrapTheme() {
        return theme.equals("dark") ? "dark" : "light";
    }

    /** @return all languages */
    public List<Locale> languages() {
        return Languages.ALL;
    }

    /** @return a language's name in itself */
    public String nameOf(Locale language) {
        return Languages.nameOf(language);
    }

    /** @return what htmx is told: nothing inline, nothing evaluated, and refused forms are shown like any answer */
    public String htmx() {
        return "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"allowScriptTags\":false,\"historyCacheSize\":0,"
                + "\"responseHandling\":[{\"code\":\"204\",\"swap\":false},{\"code\":\"[23]..\",\"swap\":true},"
                + "{\"code\":\"4(00|09|12|13|15|22|28|29)\",\"swap\":true},"
                + "{\"code\":\"[45]..\",\"swap\":false,\"error\":true}]}";
    }
}
