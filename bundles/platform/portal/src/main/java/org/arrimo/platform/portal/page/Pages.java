package org.arrimo.platform.portal.page;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.portal.PortalPage;

/**
 * The pages by their paths. A page whose bundle is just being replaced is waited for, so that an upgrade costs nobody a
 * request.
 */
public final class Pages extends Contributions<PortalPage> {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final String PATH = "/[a-z0-9-]+(/[a-z0-9-]+)*";

    private final Map<Long, Routes> routes = new ConcurrentHashMap<>();
    private final Map<Long, Access> linked = new ConcurrentHashMap<>();
    private final Duration patience;
    private final Map<String, Long> gone = new ConcurrentHashMap<>();
    private final Object change = new Object();

    /** @param patience how long to wait for a page that was there a moment ago */
    public Pages(Duration patience) {
        super(PortalPage.class);
        this.patience = patience;
    }

    /**
     * @param path what was asked for
     * @return the page with the longest path that leads there
     * @throws org.arrimo.platform.api.ProblemException UNAVAILABLE if it has been there and did not come back in time
     */
    public Optional<Contribution<PortalPage>> at(String path) {
        boolean waited = false;
        synchronized (change) {
            while (true) {
                Optional<Contribution<PortalPage>> found = match(path);
                int known = found.map(page -> path(page).length()).orElse(0);
                long left = leftToWait(path, known);
                if (left <= 0) {
                    if (waited && found.isEmpty()) {
                        throw away();
                    }
                    return found;
                }
                await(left);
                waited = true;
            }
        }
    }

    @Override
    protected boolean accepts(Contribution<PortalPage> page) {
        if (!path(page).matches(PATH)) {
            LOG.error("event=portal.page-refused path=\"{}\" action=\"Use a path like /tickets\"", path(page));
            return false;
        }
        Optional<Routes> declared = Routes.of(page);
        if (declared.isEmpty()) {
            LOG.error(
                    "event=portal.page-refused path={} action=\"Declare {} as methods and paths, apart by semicolons\"",
                    path(page),
                    PortalPage.ROUTES);
            return false;
        }
        try {
            page.service().init(new PageConfig(path(page)));
            routes.put(page.id(), declared.get());
            link(page);
            return true;
        } catch (ServletException | RuntimeException e) {
            LOG.error("event=portal.page-refused path={} action=\"See the cause\"", path(page), e);
            return false;
        }
    }

    @Override
    protected void added(Contribution<PortalPage> page) {
        synchronized (change) {
            gone.remove(path(page));
            change.notifyAll();
        }
    }

    @Override
    protected void removed(Contribution<PortalPage> page) {
        synchronized (change) {
            gone.put(path(page), System.nanoTime());
        }
        routes.remove(page.id());
        linked.remove(page.id());
        page.service().destroy();
    }

    /** @return whether the page declares what is asked for, and lets the actor ask */
    public boolean lets(Actor actor, Contribution<PortalPage> page, HttpServletRequest request, String path) {
        Routes declared = routes.get(page.id());
        return declared != null && declared.lets(actor, request, path);
    }

    /** @return another one whenever pages have come or gone, and the same as long as they are the same */
    public String version() {
        return Integer.toHexString(all().stream().map(Contribution::id).toList().hashCode());
    }

    /** @return who is shown a link to the page, if anybody is */
    public Optional<Access> linked(Contribution<PortalPage> page) {
        return Optional.ofNullable(linked.get(page.id()));
    }

    private void link(Contribution<PortalPage> page) {
        Object shown = page.properties().get(PortalPage.NAVIGATION);
        Optional<Access> access =
                shown == null || "true".equals(shown.toString()) ? Optional.of(Access.ANYONE) : Access.of(shown);
        access.ifPresent(who -> linked.put(page.id(), who));
    }

    /** @return what the pages that are here answer */
    public List<Entrance> entrances() {
        return routes.values().stream()
                .flatMap(declared -> declared.entrances().stream())
                .toList();
    }

    /** @return the page's own path */
    public static String path(Contribution<PortalPage> page) {
        return page.text(PortalPage.PATH, "");
    }

    private Optional<Contribution<PortalPage>> match(String path) {
        return all().stream().filter(page -> leads(path(page), path)).max(Comparator.comparingInt(page -> path(page)
                .length()));
    }

    /**
     * A page that stays away is forgotten, and from then on is one that is not there.
     *
     * @param known how long the path of the page is that is there
     * @return milliseconds until a page that leads further is given up; nothing if there is none
     */
    private long leftToWait(String path, int known) {
        long now = System.nanoTime();
        gone.values().removeIf(since -> now - since >= patience.toNanos());
        return gone.entrySet().stream()
                .filter(lost -> leads(lost.getKey(), path) && lost.getKey().length() > known)
                .mapToLong(lost -> Duration.ofNanos(lost.getValue() + patience.toNanos() - now)
                                .toMillis()
                        + 1)
                .max()
                .orElse(0);
    }

    private void await(long millis) {
        try {
            change.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private static ProblemException away() {
        return Problem.of(Kind.UNAVAILABLE, "unavailable", "This page is being replaced. Try again shortly.")
                .exception();
    }

    private static boolean leads(String page, String path) {
        return path.equals(page) || path.startsWith(page + "/");
    }
}
