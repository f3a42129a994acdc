package org.arrimo.platform.portal.live;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.portal.page.Pages;
import org.arrimo.platform.spi.portal.LiveTopic;
import org.arrimo.platform.spi.portal.PortalPage;

/** Tells when pages came or went. The name is the version of the navigation that an open page shows. */
public final class NavigationTopic implements LiveTopic {
    /** How it is contributed. */
    public static final Map<String, Object> PROPERTIES = Map.of(NAME, "navigation", ROLES, PortalPage.EVERYBODY);

    private final Pages pages;

    public NavigationTopic(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Lookout follow(Actor actor, Following following) {
        return new Older(following.named());
    }

    /** Tells of those versions that are no longer so, whenever another one has come. */
    private final class Older implements Lookout {
        private final Set<String> shown;
        private String told = "";

        Older(Set<String> shown) {
            this.shown = shown;
        }

        @Override
        public Set<String> changed(Instant now) {
            String version = pages.version();
            if (version.equals(told)) {
                return Set.of();
            }
            told = version;
            Set<String> older = new TreeSet<>(shown);
            older.remove(version);
            return older;
        }
    }
}
