package org.arrimo.platform.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.arrimo.platform.spi.portal.Finder;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Texts;

/** The links, made of what the modules contribute and the person may use. */
public final class Navigation {
    private static final List<String> SECTIONS =
            List.of(PortalPage.SECTION_WORK, PortalPage.SECTION_INSIGHT, PortalPage.SECTION_ADMINISTRATION);

    private final Pages pages;
    private final Menus menus;
    private final Texts texts;

    public Navigation(Pages pages, Texts texts) {
        this.pages = pages;
        this.menus = new Menus(pages);
        this.texts = texts;
    }

    /**
     * A link.
     *
     * @param path within the portal
     * @param text what it says
     * @param icon its symbol
     * @param letter the key that leads there after {@code g}, null without one
     * @param current whether the page that is shown is this one or below it
     */
    public record Link(String path, String text, String icon, String letter, boolean current) {}

    /**
     * Links under a heading.
     *
     * @param title the heading, empty for the first section
     * @param links at least one
     */
    public record Section(String title, List<Link> links) {}

    /**
     * The links a person gets.
     *
     * @param sections those that have links
     * @param personal the links under the person's name
     */
    public record Offered(List<Section> sections, List<Link> personal) {}

    /**
     * @param path what is shown
     * @return all links
     */
    public Offered offered(PortalRequest request, String path) {
        List<Menus.Item> linked = menus.of(request);
        String current = nearest(linked, path);
        return new Offered(sections(request, linked, current), links(linked, PortalPage.SECTION_PERSON, current));
    }

    private List<Section> sections(PortalRequest request, List<Menus.Item> linked, String current) {
        List<Section> sections = new ArrayList<>();
        for (String section : SECTIONS) {
            List<Link> links = links(linked, section, current);
            if (!links.isEmpty()) {
                String title = section.equals(PortalPage.SECTION_WORK)
                        ? ""
                        : texts.in(request.locale(), request.zone()).t("section." + section);
                sections.add(new Section(title, links));
            }
        }
        return sections;
    }

    /** @return another one whenever what is offered may have become another */
    public String version() {
        return pages.version();
    }

    /** @return the path of the first link of the work section */
    public Optional<String> first(PortalRequest request) {
        return menus.of(request).stream()
                .filter(page -> section(page).equals(PortalPage.SECTION_WORK))
                .findFirst()
                .map(Menus.Item::path);
    }

    /** @return the linked pages in whose names all the words are, whatever their case and accents; all without words */
    public List<Finder.Found> named(PortalRequest request, String words) {
        return menus.of(request).stream()
                .filter(page -> Finder.has(page.title(), words))
                .map(page -> new Finder.Found(page.path(), page.title(), "", page.icon()))
                .toList();
    }

    /**
     * A page of the administration.
     *
     * @param path within the portal
     * @param text its name
     * @param icon its symbol
     * @param about what it is for, may be empty
     */
    public record Place(String path, String text, String icon, String about) {}

    /** @return the linked pages of the administration that say all the words of themselves; all without words */
    public List<Place> administration(PortalRequest request, String words) {
        return menus.of(request).stream()
                .filter(page -> section(page).equals(PortalPage.SECTION_ADMINISTRATION))
                .filter(page -> Finder.has(page.title() + ' ' + page.about() + ' ' + page.words(), words))
                .map(page -> new Place(page.path(), page.title(), page.icon(), page.about()))
                .toList();
    }

    /** @return the search box to show */
    public Optional<PortalPage.Search> search(PortalRequest request) {
        return pages.of(request.actor()).stream()
                .flatMap(page -> page.service().search(request.locale()).stream())
                .findFirst();
    }

    /** A page without a link of its own belongs to the linked page above it. */
    private static String nearest(List<Menus.Item> linked, String path) {
        return linked.stream()
                .map(Menus.Item::path)
                .filter(page -> path.equals(page) || path.startsWith(page + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static List<Link> links(List<Menus.Item> linked, String section, String current) {
        return linked.stream()
                .filter(page -> section(page).equals(section))
                .map(page -> new Link(
                        page.path(),
                        page.title(),
                        page.icon(),
                        page.letter().isEmpty() ? null : page.letter(),
                        page.path().equals(current)))
                .toList();
    }

    /** A section nobody knows is the first one, so that no page gets lost. */
    private static String section(Menus.Item page) {
        String section = page.section();
        return SECTIONS.contains(section) || section.equals(PortalPage.SECTION_PERSON)
                ? section
                : PortalPage.SECTION_WORK;
    }
}
