package org.arrimo.tickets.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;

/** The form of a rule for new tickets: each field has its own part, in which its alternatives are chosen or written. */
public final class RoutingForm {
    private static final String WRITTEN = ".written";
    private static final List<String> LANGUAGES = List.of("en", "pt-BR", "es");

    private final Groups groups;
    private final Categories categories;
    private final Forms forms;
    private final CustomFields fields;

    RoutingForm(Groups groups, Categories categories, Forms forms, CustomFields fields) {
        this.groups = groups;
        this.categories = categories;
        this.forms = forms;
        this.fields = fields;
    }

    /**
     * A part of the form.
     *
     * @param name of its fields
     * @param field what it asks
     * @param label what stands above it
     * @param options what can be chosen; nothing where alternatives are written, one a line
     * @param values what the rule has
     */
    public record Part(
            String name, RoutingField field, String label, Map<String, String> options, List<String> values) {}

    List<Part> parts(Exchange x, Optional<RoutingRule> rule) {
        List<Part> parts = new ArrayList<>();
        for (RoutingField field : RoutingField.values()) {
            Map<String, String> options = options(x, field);
            List<String> values = values(rule, field);
            if (!options.isEmpty()) {
                parts.add(new Part(Wire.name(field), field, x.t("routing.field", field), options, values));
            }
            if (isWritten(x, field)) {
                List<String> others = values.stream()
                        .filter(value -> !options.containsKey(value))
                        .toList();
                boolean alone = options.isEmpty();
                parts.add(new Part(
                        Wire.name(field) + (alone ? "" : WRITTEN),
                        field,
                        alone ? x.t("routing.field", field) : x.t("routing.other-fields"),
                        Map.of(),
                        others));
            }
        }
        return parts;
    }

    boolean hasCustom(Exchange x) {
        return !fields.list(x.actor()).isEmpty();
    }

    /** @return whether it takes what no list has */
    private boolean isWritten(Exchange x, RoutingField field) {
        return switch (field) {
            case SUBJECT, WEEK_TIME -> true;
            case FIELD -> hasCustom(x);
            default -> false;
        };
    }

    RoutingRuleDraft read(Exchange x) {
        List<RoutingCondition> conditions = new ArrayList<>();
        for (RoutingField field : RoutingField.values()) {
            Stream.of(Wire.name(field), Wire.name(field) + WRITTEN)
                    .flatMap(name -> x.params(name).stream())
                    .flatMap(String::lines)
                    .filter(value -> !value.isBlank())
                    .forEach(value -> conditions.add(new RoutingCondition(field, value)));
        }
        return new RoutingRuleDraft(
                x.param("name"),
                conditions,
                x.number("team"),
                Wire.parse(RoutingChoice.class, x.param("choice"), "choice"),
                x.optional("skill"));
    }

    Map<String, String> choices(Exchange x) {
        return words(RoutingChoice.values(), choice -> x.t("routing.choice", choice));
    }

    Map<String, String> options(Exchange x, RoutingField field) {
        Map<String, String> options = new LinkedHashMap<>();
        switch (field) {
            case KIND -> options.putAll(words(Kind.values(), kind -> x.t("kind", kind)));
            case CONTACT -> options.putAll(words(Contact.values(), contact -> x.t("contact", contact)));
            case LANGUAGE -> LANGUAGES.forEach(tag -> options.put(tag, x.t("routing.language." + tag)));
            case ORGANISATION -> groups.organisations(x.actor())
                    .forEach(organisation -> options.put("" + organisation.id(), organisation.name()));
            case SITE -> groups.sites(x.actor()).forEach(site -> options.put("" + site.id(), site.name()));
            case CATEGORY -> {
                options.putAll(CategoriesPage.choices(
                        CategoriesPage.rows(categories.list(x.actor())),
                        x.portal().locale(),
                        ""));
                options.remove("");
            }
            case FORM -> forms.all(x.actor())
                    .forEach(form ->
                            options.put(form.key(), form.name().in(x.portal().locale())));
            case FIELD -> CustomFieldsPage.inUse(x, fields).forEach(one -> options.putAll(chosen(x, one)));
            case SUBJECT, WEEK_TIME -> {}
        }
        return options;
    }

    private static Map<String, String> chosen(Exchange x, CustomField field) {
        Locale locale = x.portal().locale();
        Map<String, String> answers = new LinkedHashMap<>();
        switch (field.type()) {
            case YES_NO -> answers.putAll(Map.of("true", x.t("value.yes"), "false", x.t("value.no")));
            case CHOICE -> field.options()
                    .forEach(option -> answers.put(option.key(), option.name().in(locale)));
            case TEXT, NUMBER, DATE -> {}
        }
        Map<String, String> options = new LinkedHashMap<>();
        answers.forEach((answer, name) ->
                options.put(field.key() + "=" + answer, field.name().in(locale) + ": " + name));
        return options;
    }

    private static List<String> values(Optional<RoutingRule> rule, RoutingField field) {
        return rule.stream()
                .flatMap(one -> one.conditions().stream())
                .filter(condition -> condition.field() == field)
                .map(RoutingCondition::value)
                .toList();
    }

    private static <E extends Enum<E>> Map<String, String> words(E[] constants, Function<E, String> name) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(constants).forEach(constant -> words.put(Wire.name(constant), name.apply(constant)));
        return words;
    }
}
