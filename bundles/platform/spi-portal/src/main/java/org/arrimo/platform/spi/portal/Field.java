package org.arrimo.platform.spi.portal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import gg.jte.Content;
import gg.jte.TemplateOutput;

import org.arrimo.platform.api.Problem;

/**
 * A field of a form with its label, its hint, and the message that belongs to it when the form was refused; then it
 * also shows what had been typed. Passwords and files are never shown again.
 */
public final class Field implements Content {
    /** How a field looks. */
    enum Look {
        INPUT,
        AREA,
        SELECT,
        CHECK,
        CHECKS
    }

    private final Exchange x;
    private final Look look;
    private final String name;
    private final String label;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Set<String> values = new LinkedHashSet<>();
    private String type = "text";
    private String hint;
    private String placeholder;
    private String autocomplete;
    private String accept;
    private String id;
    private boolean required;
    private boolean multiple;
    private boolean focused;
    private boolean labelHidden;
    private int max;
    private int rows = 5;

    Field(Exchange x, Look look, String name, String label) {
        this.x = x;
        this.look = look;
        this.name = name;
        this.label = label;
        this.id = "f-" + name;
    }

    /** The kind of an input: {@code text}, {@code email}, {@code password}, {@code date}, {@code file}, {@code search} … */
    public Field type(String inputType) {
        type = inputType;
        return this;
    }

    /** What the field holds now; null is nothing. */
    public Field value(Object current) {
        values.clear();
        if (current instanceof Optional<?> optional) {
            optional.ifPresent(value -> values.add(value.toString()));
        } else if (current != null) {
            values.add(current.toString());
        }
        return this;
    }

    /** What is chosen now, where several can be. */
    public Field values(Collection<?> current) {
        values.clear();
        current.forEach(value -> values.add(value.toString()));
        return this;
    }

    /** Adds a choice. */
    public Field option(Object value, String text) {
        options.put(value.toString(), text);
        return this;
    }

    /** Adds choices, value to text, in the map's order. */
    public Field options(Map<?, String> choices) {
        choices.forEach(this::option);
        return this;
    }

    /** A sentence under the field. */
    public Field hint(String text) {
        hint = text;
        return this;
    }

    /** An example inside the empty field. */
    public Field placeholder(String text) {
        placeholder = text;
        return this;
    }

    /** The browser's word for what belongs here, such as {@code current-password}. */
    public Field autocomplete(String word) {
        autocomplete = word;
        return this;
    }

    /** The kinds of file a file field offers. */
    public Field accept(String types) {
        accept = types;
        return this;
    }

    /** The element's id, where a page has two fields of the same name. */
    public Field id(String elementId) {
        id = elementId;
        return this;
    }

    /** The form is not sent without it. */
    public Field required() {
        required = true;
        return this;
    }

    /** Several files, or several choices. */
    public Field multiple() {
        multiple = true;
        return this;
    }

    /** The field that has the focus when the page opens. */
    public Field focused() {
        focused = true;
        return this;
    }

    /** The label is for screen readers only. */
    public Field labelHidden() {
        labelHidden = true;
        return this;
    }

    /** The most characters. */
    public Field max(int characters) {
        max = characters;
        return this;
    }

    /** The height of a text area. */
    public Field rows(int lines) {
        rows = lines;
        return this;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        markup().writeTo(output);
    }

    /** @return the field as markup */
    public Markup markup() {
        if (x.problem().isPresent() && !type.equals("password") && !type.equals("file")) {
            values.clear();
            values.addAll(x.params(name));
        }
        var html = new Markup().open("div", "class", "mb-3");
        switch (look) {
            case CHECK -> check(html);
            case CHECKS -> checks(html);
            default -> labelled(html);
        }
        return html.close("div");
    }

    private void labelled(Markup html) {
        html.open("label", "class", labelHidden ? "visually-hidden" : "form-label", "for", id)
                .text(label);
        if (required && !labelHidden) {
            html.element("span", " *", "class", "text-danger", "aria-hidden", "true");
        }
        html.close("label");
        switch (look) {
            case AREA -> area(html);
            case SELECT -> select(html);
            default -> input(html);
        }
        foot(html);
    }

    private void input(Markup html) {
        boolean secret = type.equals("password") || type.equals("file");
        html.open(
                "input",
                "class",
                control("form-control"),
                "type",
                type,
                "id",
                id,
                "name",
                name,
                "value",
                secret || values.isEmpty() ? null : values.iterator().next(),
                "placeholder",
                placeholder,
                "autocomplete",
                autocomplete,
                "accept",
                accept,
                "maxlength",
                max > 0 ? max : null,
                "multiple",
                multiple,
                "required",
                required,
                "autofocus",
                focused,
                "aria-invalid",
                refused() ? "true" : null,
                "aria-describedby",
                describedBy());
    }

    private void area(Markup html) {
        html.open(
                        "textarea",
                        "class",
                        control("form-control"),
                        "id",
                        id,
                        "name",
                        name,
                        "rows",
                        rows,
                        "placeholder",
                        placeholder,
                        "maxlength",
                        max > 0 ? max : null,
                        "required",
                        required,
                        "autofocus",
                        focused,
                        "aria-invalid",
                        refused() ? "true" : null,
                        "aria-describedby",
                        describedBy())
                .text("\n" + String.join("", values)) // a parser drops the first line break
                .close("textarea");
    }

    private void select(Markup html) {
        html.open(
                "select",
                "class",
                control("form-select"),
                "id",
                id,
                "name",
                name,
                "multiple",
                multiple,
                "required",
                required,
                "autofocus",
                focused,
                "aria-invalid",
                refused() ? "true" : null,
                "aria-describedby",
                describedBy());
        options.forEach(
                (value, text) -> html.element("option", text, "value", value, "selected", values.contains(value)));
        html.close("select");
    }

    private void check(Markup html) {
        html.open("label", "class", "form-check")
                .open(
                        "input",
                        "class",
                        control("form-check-input"),
                        "type",
                        "checkbox",
                        "id",
                        id,
                        "name",
                        name,
                        "value",
                        "true",
                        "checked",
                        values.contains("true"),
                        "aria-describedby",
                        describedBy())
                .element("span", label, "class", "form-check-label")
                .close("label");
        foot(html);
    }

    private void checks(Markup html) {
        html.open("fieldset", "id", id, "aria-describedby", describedBy())
                .element("legend", label, "class", labelHidden ? "visually-hidden" : "form-label");
        options.forEach((value, text) -> html.open("label", "class", "form-check form-check-inline")
                .open(
                        "input",
                        "class",
                        control("form-check-input"),
                        "type",
                        multiple ? "checkbox" : "radio",
                        "name",
                        name,
                        "value",
                        value,
                        "checked",
                        values.contains(value))
                .element("span", text, "class", "form-check-label")
                .close("label"));
        foot(html.close("fieldset"));
    }

    private void foot(Markup html) {
        if (refused()) {
            html.element(
                    "div",
                    x.words().problem(x.problem().orElseThrow()),
                    "class",
                    "invalid-feedback d-block",
                    "id",
                    id + "-problem");
        }
        if (hint != null) {
            html.element("div", hint, "class", "form-hint", "id", id + "-hint");
        }
    }

    private String control(String look) {
        return refused() ? look + " is-invalid" : look;
    }

    private String describedBy() {
        String problem = refused() ? id + "-problem" : "";
        String described = hint == null ? problem : (problem + " " + id + "-hint").strip();
        return described.isEmpty() ? null : described;
    }

    private boolean refused() {
        return x.problem().flatMap(Problem::field).filter(name::equals).isPresent();
    }
}
