package org.arrimo.platform.spi.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;

/** The parts that pages share, so that they look and behave alike: {@code ${x.ui().badge("P1", "red")}}. */
public final class Ui {
    private final Exchange x;

    Ui(Exchange x) {
        this.x = x;
    }

    /** A symbol of the portal's set, for the eye only. */
    public Content icon(String name) {
        return icon(x.portal(), name);
    }

    /** As {@link #icon(String)}, for panels and widgets. */
    public static Markup icon(PortalRequest portal, String name) {
        return new Markup()
                .open("svg", "class", "icon", "aria-hidden", "true", "focusable", "false")
                .open("use", "href", portal.asset("icons.svg") + "#" + name)
                .close("use")
                .close("svg");
    }

    /**
     * What every form that is sent by POST begins with: the anti-forgery token, and the message when the form was
     * refused for a reason that belongs to no field.
     */
    public Content form() {
        return form("");
    }

    /**
     * As {@link #form()}, for one of several forms of a page: {@link Exchange#form()} says which was sent, and only that
     * one is shown with what had been typed and the message.
     *
     * @param name its name
     */
    public Content form(String name) {
        x.enter(name);
        var html = new Markup();
        if (!name.isEmpty()) {
            html.add(hidden(Exchange.FORM, name));
        }
        return html.add(hidden(PortalRequest.CSRF_FIELD, x.portal().csrf()))
                .add(x.problem()
                        .filter(problem -> problem.field().isEmpty())
                        .map(this::problem)
                        .orElse(null));
    }

    /** A hidden field with what is given here; it is not replaced by what was sent. */
    public Content hidden(String name, Object value) {
        return new Markup().open("input", "type", "hidden", "name", name, "value", value);
    }

    /** A line of text. */
    public Field input(String name, String label) {
        return new Field(x, Field.Look.INPUT, name, label);
    }

    /** A text of several lines. */
    public Field area(String name, String label) {
        return new Field(x, Field.Look.AREA, name, label);
    }

    /** One of many. */
    public Field select(String name, String label) {
        return new Field(x, Field.Look.SELECT, name, label);
    }

    /** Yes (the parameter is {@code true}) or no (there is no parameter). */
    public Field check(String name, String label) {
        return new Field(x, Field.Look.CHECK, name, label);
    }

    /** One of a few, all in sight; {@link Field#multiple} lets several be chosen. */
    public Field choices(String name, String label) {
        return new Field(x, Field.Look.CHECKS, name, label);
    }

    /** The button that sends the form. */
    public Content submit(String text) {
        return new Markup().element("button", text, "type", "submit", "class", "btn btn-primary");
    }

    /** A link that looks like a button: to a path of the portal. */
    public Content button(String path, String text, String icon) {
        return new Markup()
                .open("a", "class", "btn", "href", x.url(path))
                .add(icon == null ? null : icon(icon))
                .text(text)
                .close("a");
    }

    /** The one link of a page that looks like its main button. */
    public Content primary(String path, String text, String icon) {
        return new Markup()
                .open("a", "class", "btn btn-primary", "href", x.url(path))
                .add(icon == null ? null : icon(icon))
                .text(text)
                .close("a");
    }

    /** A word in a colour: blue, azure, indigo, purple, pink, red, orange, yellow, lime, green, teal, cyan, secondary. */
    public Content badge(String text, String colour) {
        return badgeOf(text, colour);
    }

    /** As {@link #badge}, for panels and widgets. */
    public static Markup badgeOf(String text, String colour) {
        return new Markup().element("span", text, "class", "badge bg-" + colour + "-lt");
    }

    /** A time as people say it, with the exact one behind it. */
    public Content time(Instant instant) {
        return timeOf(x.words(), instant);
    }

    /** As {@link #time}, for panels and widgets. */
    public static Markup timeOf(Words words, Instant instant) {
        return new Markup()
                .element(
                        "time",
                        words.relative(instant),
                        "datetime",
                        instant.truncatedTo(ChronoUnit.MILLIS), // HTML knows no finer ones
                        "title",
                        words.dateTimeInFull(instant));
    }

    /** What is shown instead of an empty list. {@code action} may be null. */
    public Content empty(String icon, String title, String text, Content action) {
        var html = new Markup()
                .open("div", "class", "empty")
                .open("div", "class", "empty-icon")
                .add(icon(icon))
                .close("div")
                .element("p", title, "class", "empty-title")
                .element("p", text, "class", "empty-subtitle text-secondary");
        if (action != null) {
            html.open("div", "class", "empty-action").add(action).close("div");
        }
        return html.close("div");
    }

    /** A notice: {@code kind} is {@code info}, {@code success}, {@code warning} or {@code danger}. */
    public Content notice(String kind, String text) {
        return new Markup()
                .open("div", "class", "alert alert-" + kind, "role", kind.equals("danger") ? "alert" : "status")
                .element("div", text)
                .close("div");
    }

    /** Why something was refused. */
    public Content problem(Problem problem) {
        return notice("danger", x.words().problem(problem));
    }

    /** Numbers as a table, drawn where it can be. */
    public Content figure(Figure figure) {
        return figure.content(x.portal(), x.words());
    }

    /** A picture of a person: the initials. */
    public Content avatar(String name) {
        return new Markup().element("span", initials(name), "class", "avatar avatar-sm", "aria-hidden", "true");
    }

    /** @return the first letters of the first and the last word of a name */
    public static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        return words.length < 2 ? first : first + firstLetter(words[words.length - 1]);
    }

    /** The way to the next page of a list and back to the first; the query's other parameters stay. */
    public Content pager(Page<?> page) {
        boolean first = x.optional("cursor").isEmpty();
        if (first && page.next().isEmpty()) {
            return new Markup();
        }
        var html = new Markup().open("nav", "class", "pager", "aria-label", x.t("common.pages"));
        if (!first) {
            html.element("a", x.t("common.first-page"), "class", "btn", "href", query(Optional.empty()));
        }
        page.next()
                .ifPresent(next -> html.element(
                        "a", x.t("common.next-page"), "class", "btn", "rel", "next", "href", query(Optional.of(next))));
        return html.close("nav");
    }

    private String query(Optional<Cursor> cursor) {
        var query = new StringBuilder("?");
        x.request().getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!name.equals("cursor") && !value.isBlank()) {
                    append(query, name, value);
                }
            }
        });
        cursor.ifPresent(next -> append(query, "cursor", next.text()));
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (query.length() > 1) {
            query.append('&');
        }
        query.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static String firstLetter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
