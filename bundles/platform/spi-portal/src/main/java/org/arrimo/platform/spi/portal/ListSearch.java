package org.arrimo.platform.spi.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

import gg.jte.Content;

import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Text;

/**
 * How a list is looked through by words: the box in which they are typed, how many rows have them, and what stands there
 * when none has; the same on every page. The box is a plain form, which gives the words as {@value #PARAMETER}; where
 * scripts run, what is found takes the place of what is in the element {@code found} as soon as it is typed. There is one on
 * a page, and {@code /} goes to it. What a list holds without words is for the page to show.
 *
 * <pre>{@code
 * ListSearch search = x.search("/reasons");
 * return View.page("reasons").with("search", search).with("reasons", search.among(reasons.all(x.actor()), Reason::name));
 * }</pre>
 *
 * <pre>{@code
 * ${search.box()}
 * <div id="found">
 *     @if(search.isOn() && reasons.isEmpty())${search.none()}@endif
 *     ...
 * </div>
 * }</pre>
 */
public final class ListSearch {
    /** The parameter that has the words. */
    public static final String PARAMETER = "q";

    /** So many characters the words have at most. */
    public static final int LONGEST = 200;

    private final Exchange x;
    private final String path;
    private final String words;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private OptionalLong number = OptionalLong.empty();
    private boolean needless;

    /** A form that was sent is no search, whatever its fields are called. */
    ListSearch(Exchange x, String path) {
        this.x = x;
        this.path = path;
        this.words = Text.optionalLine(PARAMETER, x.isPost() ? null : x.param(PARAMETER), LONGEST)
                .orElse("");
    }

    /** @return what is looked for, absent when everything is shown */
    public Optional<String> words() {
        return Optional.of(words).filter(line -> !line.isEmpty());
    }

    /** @return whether something is looked for */
    public boolean isOn() {
        return !words.isEmpty();
    }

    /**
     * @param name a parameter that the page is asked for with, besides the words
     * @param value what it has, nothing when it is absent
     * @return this
     */
    public ListSearch keeping(String name, Optional<?> value) {
        value.ifPresent(given -> kept.put(name, given.toString()));
        return this;
    }

    /**
     * Looks through a list that is all here.
     *
     * @param text what is to be found of a row
     * @return the rows in whose text {@linkplain Finder#has all the words are}, in their order
     */
    public <T> List<T> among(List<T> all, Function<? super T, String> text) {
        List<T> found =
                all.stream().filter(row -> Finder.has(text.apply(row), words)).toList();
        needless = all.isEmpty();
        number = OptionalLong.of(found.size());
        return found;
    }

    /**
     * Tells of a list that comes in pages, which have been looked for {@linkplain #words the words} already.
     *
     * @param count how many rows there are on all pages; asked only when the page does not tell
     * @return the page
     */
    public <T> Page<T> among(Page<T> page, LongSupplier count) {
        boolean whole = x.optional("cursor").isEmpty() && page.next().isEmpty();
        needless = whole && page.items().isEmpty();
        if (isOn()) {
            number = OptionalLong.of(whole ? page.items().size() : count.getAsLong());
        }
        return page;
    }

    /** @return as {@link #box(String)}, for a list that needs no word of its own */
    public Content box() {
        return box(x.t("common.search-list"));
    }

    /**
     * @param label what can be found, as {@code Name or login}
     * @return where the words are typed, and how many rows have them; nothing for a list that is empty anyway
     */
    public Content box(String label) {
        var html = new Markup();
        if (needless && !isOn()) {
            return html;
        }
        html.open(
                "form",
                "class",
                "filters list-search",
                "method",
                "get",
                "action",
                x.url(path),
                "role",
                "search",
                "aria-label",
                label,
                "data-hx-get",
                x.url(path),
                "data-hx-trigger",
                "input delay:300ms, submit",
                "data-hx-target",
                "#found",
                "data-hx-select",
                "#found > *",
                "data-hx-select-oob",
                "#found-number:innerHTML",
                "data-hx-replace-url",
                "true",
                "data-hx-sync",
                "this:replace");
        kept.forEach((name, value) -> html.add(x.ui().hidden(name, value)));
        return html.open("div", "class", "grow")
                .element("label", label, "class", "visually-hidden", "for", "found-words")
                .open(
                        "input",
                        "class",
                        "form-control",
                        "type",
                        "search",
                        "id",
                        "found-words",
                        "name",
                        PARAMETER,
                        "value",
                        words,
                        "placeholder",
                        label,
                        "maxlength",
                        LONGEST,
                        "autocomplete",
                        "off",
                        "data-key",
                        "/")
                .close("div")
                .open("button", "type", "submit", "class", "btn")
                .add(x.ui().icon("search"))
                .text(x.t("common.search"))
                .close("button")
                .element("p", told(), "class", "list-search-number", "id", "found-number", "role", "status")
                .close("form");
    }

    /** @return that no row has the words, and the way back to all of them */
    public Content none() {
        Content back = new Markup()
                .element(
                        "a",
                        x.t("common.show-all"),
                        "class",
                        "btn",
                        "href",
                        x.url(path) + (kept.isEmpty() ? "" : "?" + parameters(kept)));
        return x.ui().empty("search", x.t("common.found-none"), x.t("common.found-none.text", words), back);
    }

    /** @return what to put behind the address of a row that shows the list again; empty when everything is shown */
    public String query() {
        return isOn() ? "?" + parameters(Map.of(PARAMETER, words)) : "";
    }

    private String told() {
        return isOn() && number.isPresent() ? x.t("common.found", number.getAsLong()) : "";
    }

    private static String parameters(Map<String, String> all) {
        return String.join(
                "&",
                all.entrySet().stream()
                        .map(one -> URLEncoder.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }
}
