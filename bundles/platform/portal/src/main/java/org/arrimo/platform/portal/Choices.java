package org.arrimo.platform.portal;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.portal.http.LocalPath;
import org.arrimo.platform.portal.page.Look;
import org.arrimo.platform.spi.portal.Languages;
import org.arrimo.platform.spi.portal.PersonPreferences;

/**
 * Takes what people choose in the menu: the theme and whether single keys do something, kept in the browser, and the
 * language, kept with the person.
 */
final class Choices {
    static final String PATH = "/choices";

    private static final Duration KEPT = Duration.ofDays(365);

    private final Visitors visitors;
    private final Answers answers;
    private final Lookup<PersonPreferences> preferences;

    Choices(Visitors visitors, Answers answers, Lookup<PersonPreferences> preferences) {
        this.visitors = visitors;
        this.answers = answers;
        this.preferences = preferences;
    }

    void take(Visitor visitor, HttpServletResponse response) throws IOException {
        HttpServletRequest request = visitor.request();
        parameter(request, "theme")
                .filter(Look.THEMES::contains)
                .ifPresent(theme -> keep(visitor, response, Visitors.THEME, theme));
        parameter(request, "shortcuts")
                .filter(Look.SHORTCUTS::contains)
                .ifPresent(keys -> keep(visitor, response, Visitors.SHORTCUTS, keys));
        parameter(request, "language")
                .map(Locale::forLanguageTag)
                .flatMap(Languages::match)
                .ifPresent(locale -> language(visitor, response, locale));
        answers.redirect(
                visitor, response, LocalPath.of(request.getParameter("next")).orElse("/"));
    }

    private void language(Visitor visitor, HttpServletResponse response, Locale locale) {
        keep(visitor, response, Visitors.LANGUAGE, locale.toLanguageTag());
        visitor.actor().ifPresent(actor -> preferences.now().ifPresent(keeper -> keeper.language(actor, locale)));
    }

    private void keep(Visitor visitor, HttpServletResponse response, String name, String value) {
        visitors.cookies().write(visitor.request(), response, name, value, Optional.of(KEPT));
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }
}
