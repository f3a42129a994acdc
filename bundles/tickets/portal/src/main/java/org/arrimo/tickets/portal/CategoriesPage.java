package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Category;

/** {@code /tickets/categories}: what tickets are about. For administrators. */
public final class CategoriesPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/categories";

    private final transient Categories categories;

    public CategoriesPage(Categories categories) {
        super(Texts.beside(CategoriesPage.class), Templates.beside(CategoriesPage.class));
        this.categories = categories;
    }

    /**
     * A category in the list.
     *
     * @param category which one
     * @param depth how many stand above it
     */
    public record Row(Category category, int depth) {}

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("categories.title");
    }

    @Override
    protected View get(Exchange x) {
        return switch (x.tail().size()) {
            case 0 -> show(x, Optional.empty());
            case 1 -> show(x, Optional.of(categories.get(x.actor(), x.tail().get(0))));
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            categories.add(x.actor(), x.param("key"), x.optional("parent"), LabelFields.read(x, "name"));
        } else if (tail.size() == 1) {
            categories.change(
                    x.actor(),
                    tail.get(0),
                    OptionalLong.of(x.number("version")),
                    x.optional("parent"),
                    LabelFields.read(x, "name"),
                    x.optional("retired").isPresent());
        } else {
            throw Problem.notFound().exception();
        }
        return View.redirect(PATH).flash(x.t("categories.saved"));
    }

    private View show(Exchange x, Optional<Category> edited) {
        List<Row> rows = rows(categories.list(x.actor()));
        ListSearch search =
                x.search(edited.map(category -> PATH + "/" + category.key()).orElse(PATH));
        return View.page("intake/categories")
                .with("search", search)
                .with(
                        "rows",
                        search.among(
                                rows,
                                row -> row.category().key() + " "
                                        + row.category().name().in(x.portal().locale())))
                .with("parents", choices(rows, x.portal().locale(), x.t("categories.top")))
                .with("edited", edited);
    }

    static List<Row> rows(List<Category> all) {
        Map<String, Integer> depths = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Category category : all) {
            int depth = category.parent()
                    .map(parent -> depths.getOrDefault(parent, 0) + 1)
                    .orElse(0);
            depths.put(category.key(), depth);
            rows.add(new Row(category, depth));
        }
        return rows;
    }

    /** @return those in use by key, as a tree, after the empty one for none */
    static Map<String, String> choices(Exchange x, Categories categories) {
        return choices(rows(categories.list(x.actor())), x.portal().locale(), x.t("intake.no-category"));
    }

    /** @return those in use to choose from, each set in below the one above it, and none */
    static Map<String, String> choices(List<Row> rows, Locale locale, String none) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("", none);
        for (Row row : rows) {
            if (!row.category().retired()) {
                found.put(
                        row.category().key(),
                        "\u2003".repeat(row.depth()) + row.category().name().in(locale));
            }
        }
        return found;
    }
}
