package org.arrimo.people.portal;

import java.util.List;
import java.util.Map;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.View;

/** The list of teams or organisations. */
final class NamedGroups {
    private NamedGroups() {}

    static View.Shown view(Exchange x, String kind, Map<Long, String> all) {
        ListSearch search = x.search("/" + kind);
        return View.page("groups")
                .with("kind", kind)
                .with("search", search)
                .with("names", search.among(List.copyOf(all.entrySet()), Map.Entry::getValue))
                .with("mayAdd", x.actor().is(Role.ADMIN));
    }
}
