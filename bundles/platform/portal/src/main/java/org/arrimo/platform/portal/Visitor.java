package org.arrimo.platform.portal;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.servlet.http.HttpServletRequest;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.portal.page.Access;
import org.arrimo.platform.portal.page.Look;
import org.arrimo.platform.portal.session.CsrfToken;

/**
 * Who sends a request, as far as it is known.
 *
 * @param request the request
 * @param path what is asked for
 * @param look in which language and theme to answer
 * @param token the session's token, if there is a session
 * @param actor who it is, if signed in
 */
record Visitor(HttpServletRequest request, String path, Look look, Optional<String> token, Optional<Actor> actor) {
    /** @return who asks; without a sign-in somebody who has no role, and is not the system either */
    Actor asker() {
        return actor.orElseGet(() -> new Actor(
                Access.STRANGER,
                "",
                "",
                Set.of(),
                Set.of(),
                OptionalLong.empty(),
                false,
                look.locale(),
                ZoneOffset.UTC,
                Actor.Via.PORTAL));
    }

    /** @return the anti-forgery token for the page that is shown; empty without a session */
    String csrf() {
        return token.map(CsrfToken::new).map(CsrfToken::masked).orElse("");
    }
}
