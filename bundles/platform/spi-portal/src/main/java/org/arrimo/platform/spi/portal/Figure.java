package org.arrimo.platform.spi.portal;

import java.util.List;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.api.Wire;

/**
 * Numbers to be looked at: a table, above which the portal draws them where the browser runs scripts. In a page {@code
 * ${x.ui().figure(figure)}}, in a panel or widget {@link #content}. Only a page with a figure loads what draws it.
 *
 * @param look how they are drawn
 * @param caption what they are, in the reader's language: the table's caption and the drawing's name
 * @param of what a row is, the head of the first column
 * @param series what each number of a row is, the heads of the further columns; 1 to {@value #MOST_SERIES}
 * @param rows from left to right, or from top to bottom; up to {@value #MOST_ROWS}
 */
public record Figure(Look look, String caption, String of, List<String> series, List<Row> rows) {
    /** So many series can be told apart. */
    public static final int MOST_SERIES = 4;
    /** So many rows can be drawn. */
    public static final int MOST_ROWS = 400;

    /** A table with more rows is folded under its drawing. */
    private static final int FOLDED = 8;

    /** How numbers are drawn. */
    public enum Look {
        /** A line for each series, for what goes on in time. */
        LINE,
        /** Upright bars, for a few rows with short labels. */
        COLUMNS,
        /** Lying bars, for rows with long labels. */
        BARS
    }

    /**
     * Numbers that belong together.
     *
     * @param label what they belong to, in the reader's language
     * @param path where the portal shows what was counted, such as {@code /tickets?team=7}
     * @param values a number for each series
     */
    public record Row(String label, Optional<String> path, List<Long> values) {
        /** A row that leads nowhere. */
        public static Row of(String label, Long... values) {
            return new Row(label, Optional.empty(), List.of(values));
        }
    }

    /** @throws IllegalArgumentException if there are more rows or series, or a row has not a number for each series */
    public Figure {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        int columns = series.size();
        if (columns < 1 || columns > MOST_SERIES || rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(columns + " series of " + rows.size() + " rows");
        }
        if (rows.stream().anyMatch(row -> row.values().size() != columns)) {
            throw new IllegalArgumentException("A row without a number for each of " + columns + " series");
        }
    }

    /**
     * @param request who looks at it
     * @param words the reader's, by which numbers are written
     * @return the table, and what draws it
     */
    public Content content(PortalRequest request, Words words) {
        var html = new Markup()
                .open("link", "rel", "stylesheet", "href", request.asset("figure.css"))
                .open("div", "class", "figure", "data-figure", Wire.name(look));
        if (rows.size() > FOLDED) {
            html.open("details", "class", "figure-numbers")
                    .element("summary", words.t("common.figure"))
                    .add(table(request, words))
                    .close("details");
        } else {
            html.add(table(request, words));
        }
        return html.close("div")
                .open(
                        "script",
                        "src",
                        request.asset("figure.js"),
                        "defer",
                        true,
                        "data-draws",
                        request.asset("echarts.common.min.js"))
                .close("script");
    }

    private Markup table(PortalRequest request, Words words) {
        var html = new Markup()
                .open("table", "class", "table table-sm figure-table")
                .element("caption", caption)
                .open("thead")
                .open("tr")
                .element("th", of, "scope", "col");
        series.forEach(name -> html.element("th", name, "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (Row row : rows) {
            html.open("tr").open("th", "scope", "row");
            row.path()
                    .ifPresentOrElse(
                            path -> html.element("a", row.label(), "href", request.base() + path),
                            () -> html.text(row.label()));
            html.close("th");
            row.values().forEach(value -> html.element("td", words.number(value), "data-value", value));
            html.close("tr");
        }
        return html.close("tbody").close("table");
    }
}
