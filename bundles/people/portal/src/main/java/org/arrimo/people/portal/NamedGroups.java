package org.arrimo.people.portal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.Finder;
import org.arrimo.platform.spi.portal.View;

/** The list of teams or organisations, which is searched once it is longer than a screen. */
final class NamedGroups {
    private static final int SCREEN = 20;
    private static final int LONGEST = 200;

    private NamedGroups() {}

    static View.Shown view(Exchange x, String kind, Map<Long, String> all) {
        String words = Text.optionalLine("q", x.param("q"), LONGEST).orElse("");
        Map<Long, String> found = new LinkedHashMap<>(all);
        found.values().removeIf(name -> !Finder.has(name, words));
        return View.page("groups")
                .with("kind", kind)
                .with("names", found)
                .with("searched", all.size() > SCREEN || !words.isEmpty())
                .with("mayAdd", x.actor().is(Role.ADMIN));
    }
}
