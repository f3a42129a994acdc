package org.arrimo.platform.portal;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.portal.http.Assets;
import org.arrimo.platform.portal.http.Cookies;
import org.arrimo.platform.portal.http.LocalPath;
import org.arrimo.platform.portal.http.Wants;
import org.arrimo.platform.portal.page.Look;
import org.arrimo.platform.portal.session.Sessions;
import org.arrimo.platform.spi.portal.Languages;
import org.arrimo.platform.spi.portal.Texts;

/** Finds out who sends a request, and how to answer. */
final class Visitors {
    static final String SESSION = "arrimo-session";
    static final String THEME = "arrimo-theme";
    static final String SHORTCUTS = "arrimo-shortcuts";
    static final String LANGUAGE = "arrimo-language";

    private final Sessions sessions;
    private final Cookies cookies;
    private final Texts texts;
    private final Assets assets;

    Visitors(Sessions sessions, Cookies cookies, Texts texts, Assets assets) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.texts = texts;
        this.assets = assets;
    }

    Cookies cookies() {
        return cookies;
    }

    Sessions sessions() {
        return sessions;
    }

    /** @return the visitor before anybody has looked at who it is */
    Visitor stranger(HttpServletRequest request, String path) {
        return new Visitor(request, path, look(request, path, Optional.empty()), Optional.empty(), Optional.empty());
    }

    /** @return the visitor, with the session that the cookie names */
    Visitor of(HttpServletRequest request, String path) {
        Optional<String> token = cookies.read(request, SESSION);
        Optional<Actor> found = token.flatMap(sessions::find);
        Look look = look(request, path, found);
        Optional<Actor> actor = found.map(person -> in(person, look.locale()));
        return new Visitor(request, path, look, actor.flatMap(person -> token), actor);
    }

    private Look look(HttpServletRequest request, String path, Optional<Actor> actor) {
        Locale locale = actor.map(Actor::locale)
                .flatMap(Languages::match)
                .or(() -> cookies.read(request, LANGUAGE)
                        .map(Locale::forLanguageTag)
                        .flatMap(Languages::match))
                .orElseGet(() -> Languages.choose(request.getLocales()));
        String theme =
                cookies.read(request, THEME).filter(Look.THEMES::contains).orElse("auto");
        boolean shortcuts =
                cookies.read(request, SHORTCUTS).filter("off"::equals).isEmpty();
        ZoneId zone = actor.map(Actor::zone).orElse(ZoneOffset.UTC);
        return new Look(
                locale,
                theme,
                shortcuts,
                texts.in(locale, zone),
                request.getContextPath(),
                here(request, path),
                assets);
    }

    private static String here(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        String full = Wants.safe(request) && query != null ? path + "?" + query : path;
        return LocalPath.of(full).orElse("/");
    }

    /** A person who chose no language reads the browser's. */
    private static Actor in(Actor actor, Locale locale) {
        return new Actor(
                actor.personId(),
                actor.login(),
                actor.name(),
                actor.roles(),
                actor.teams(),
                actor.organisation(),
                actor.seesOrganisation(),
                locale,
                actor.zone(),
                actor.via());
    }
}
