package org.arrimo.platform.portal.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.PortalRequest;

/** The pages that are linked, the same for all with the same roles and language; made anew when a page comes or goes. */
final class Menus {
    private static final Logger LOG = LoggerFactory.getLogger(Menus.class);
    private static final String USUAL_ICON = "circle-dot";

    private final Pages pages;
    private volatile Made made = new Made(List.of(), Map.of());

    Menus(Pages pages) {
        this.pages = pages;
    }

    /**
     * A page that is linked.
     *
     * @param path within the portal
     * @param title what the link says
     * @param icon its symbol
     * @param section where it stands
     * @param letter the key that leads there after {@code g}, empty without one
     * @param about what it is for, may be empty
     * @param words others by which it is looked for, may be empty
     */
    record Item(String path, String title, String icon, String section, String letter, String about, String words) {}

    private record Reader(Set<Role> roles, boolean stranger, Locale locale) {}

    private record Made(List<Contribution<PortalPage>> of, Map<Reader, List<Item>> menus) {}

    /** @return what the person may use and is shown a link to, by rank */
    List<Item> of(PortalRequest request) {
        List<Contribution<PortalPage>> there = pages.all();
        Made current = made;
        if (current.of() != there) {
            current = new Made(there, new ConcurrentHashMap<>());
            made = current;
        }
        Actor actor = request.actor();
        Reader reader = new Reader(actor.roles(), actor.personId() == Access.STRANGER, request.locale());
        return current.menus().computeIfAbsent(reader, key -> make(there, request));
    }

    private List<Item> make(List<Contribution<PortalPage>> there, PortalRequest request) {
        Actor actor = request.actor();
        return there.stream()
                .filter(page -> page.access().allows(actor))
                .filter(page -> pages.linked(page)
                        .filter(access -> access.allows(actor))
                        .isPresent())
                .map(page -> new Item(
                        Pages.path(page),
                        title(page, request),
                        page.text(PortalPage.ICON, USUAL_ICON),
                        page.text(PortalPage.SECTION, PortalPage.SECTION_WORK),
                        page.text(PortalPage.LETTER, ""),
                        about(page, request, ""),
                        about(page, request, ".words")))
                .toList();
    }

    private static String title(Contribution<PortalPage> page, PortalRequest request) {
        return said(page, () -> page.service().title(request.locale()));
    }

    private static String about(Contribution<PortalPage> page, PortalRequest request, String what) {
        String key = page.text(PortalPage.ABOUT, "");
        return key.isEmpty() ? "" : said(page, () -> page.service().about(request.locale(), key + what));
    }

    /** One page that can't say its name must not take the frame away from all others. */
    private static String said(Contribution<PortalPage> page, Supplier<String> text) {
        try {
            return text.get();
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "event=portal.part-failed class={}",
                    page.service().getClass().getName(),
                    e);
            return Pages.path(page);
        }
    }
}
