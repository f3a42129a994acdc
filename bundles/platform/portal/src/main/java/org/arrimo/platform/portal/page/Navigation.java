package org.arrimo.platform.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Texts;

/** The links, made of what the modules contribute and the person may use. */
public final class Navigation {
    private static final Logger LOG = LoggerFactory.getLogger(Navigation.class);
    private static final List<String> SECTIONS =
            List.of(PortalPage.SECTION_WORK, PortalPage.SECTION_INSIGHT, PortalPage.SECTION_ADMINISTRATION);
    private static final String USUAL_ICON = "circle-dot";

    private final Pages pages;
    private final Texts texts;

    public Navigation(Pages pages, Texts texts) {
        this.pages = pages;
        this.texts = texts;
    }

    /**
     * A link.
     *
     * @param path within the portal
     * @param text what it says
     * @param icon its symbol
     * @param current whether the page that is shown is this one or below it
     */
    public record Link(String path, String text, String icon, boolean current) {}

    /**
     * Links under a heading.
     *
     * @param title the heading, empty for the first section
     * @param links at least one
     */
    public record Section(String title, List<Link> links) {}

    /**
     * @param path what is shown
     * @return the sections that have links
     */
    public List<Section> sections(PortalRequest request, String path) {
        List<Contribution<PortalPage>> linked = linked(request);
        String current = nearest(linked, path);
        List<Section> sections = new ArrayList<>();
        for (String section : SECTIONS) {
            List<Link> links = links(linked, request, section, current);
            if (!links.isEmpty()) {
                String title = section.equals(PortalPage.SECTION_WORK)
                        ? ""
                        : texts.in(request.locale(), request.zone()).t("section." + section);
                sections.add(new Section(title, links));
            }
        }
        return sections;
    }

    /** @return the links under the person's name */
    public List<Link> personal(PortalRequest request, String path) {
        List<Contribution<PortalPage>> linked = linked(request);
        return links(linked, request, PortalPage.SECTION_PERSON, nearest(linked, path));
    }

    /** @return the path of the first link of the work section */
    public Optional<String> first(PortalRequest request) {
        return linked(request).stream()
                .filter(page -> section(page).equals(PortalPage.SECTION_WORK))
                .findFirst()
                .map(Pages::path);
    }

    /** @return the search box to show */
    public Optional<PortalPage.Search> search(PortalRequest request) {
        return pages.of(request.actor()).stream()
                .flatMap(page -> page.service().search(request.locale()).stream())
                .findFirst();
    }

    /** A page without a link of its own belongs to the linked page above it. */
    private static String nearest(List<Contribution<PortalPage>> linked, String path) {
        return linked.stream()
                .map(Pages::path)
                .filter(page -> path.equals(page) || path.startsWith(page + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private List<Contribution<PortalPage>> linked(PortalRequest request) {
        return pages.of(request.actor()).stream()
                .filter(page -> isLinkedFor(page, request.actor()))
                .toList();
    }

    private boolean isLinkedFor(Contribution<PortalPage> page, Actor actor) {
        return pages.linked(page).filter(access -> access.allows(actor)).isPresent();
    }

    private static List<Link> links(
            List<Contribution<PortalPage>> linked, PortalRequest request, String section, String current) {
        return linked.stream()
                .filter(page -> section(page).equals(section))
                .map(page -> new Link(
                        Pages.path(page),
                        title(page, request),
                        page.text(PortalPage.ICON, USUAL_ICON),
                        Pages.path(page).equals(current)))
                .toList();
    }

    /** One page that can't say its name must not take the frame away from all others. */
    private static String title(Contribution<PortalPage> page, PortalRequest request) {
        try {
            return page.service().title(request.locale());
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "event=portal.part-failed class={}",
                    page.service().getClass().getName(),
                    e);
            return Pages.path(page);
        }
    }

    /** A section nobody knows is the first one, so that no page gets lost. */
    private static String section(Contribution<PortalPage> page) {
        String section = page.text(PortalPage.SECTION, PortalPage.SECTION_WORK);
        return SECTIONS.contains(section) || section.equals(PortalPage.SECTION_PERSON)
                ? section
                : PortalPage.SECTION_WORK;
    }
}
