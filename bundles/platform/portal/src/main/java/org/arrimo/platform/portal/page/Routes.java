package org.arrimo.platform.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.portal.PortalPage;

/**
 * All that a page answers; what it does not declare is not there, whatever its servlet would do.
 *
 * @param page the page's path
 * @param all what it declares
 */
public record Routes(String page, List<Route> all) {
    /**
     * @return what the page declares, or nothing if a part of it can't be understood
     */
    static Optional<Routes> of(Contribution<PortalPage> page) {
        String declared = page.text(PortalPage.ROUTES, "").strip();
        List<Route> routes = new ArrayList<>();
        if (declared.isEmpty()) {
            routes.add(Route.start(page.access()));
            return Optional.of(new Routes(Pages.path(page), routes));
        }
        for (String text : declared.split(";", -1)) {
            Optional<Route> route = Route.of(text, page.access());
            if (route.isEmpty()) {
                return Optional.empty();
            }
            routes.add(route.get());
        }
        return Optional.of(new Routes(Pages.path(page), List.copyOf(routes)));
    }

    /**
     * Where forms are declared by their names, one of another name is none of them; where none is, its name means nothing here.
     *
     * @return whether the page declares what is asked for, and lets the actor ask
     */
    public boolean lets(Actor actor, HttpServletRequest request, String path) {
        String below = path.substring(page.length());
        List<Route> there =
                all.stream().filter(route -> route.leads(request, below)).toList();
        boolean named = there.stream().anyMatch(Route::isNamed);
        return there.stream().anyMatch(route -> route.access().allows(actor) && (!named || route.isFormOf(request)));
    }

    /** @return the page's entrances */
    List<Entrance> entrances() {
        return all.stream().map(route -> route.entrance(page)).toList();
    }
}
