package org.arrimo.tickets.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;

/** The form of a rule for new tickets: each field has its own part, in which its alternatives are chosen or written. */
public final class RoutingForm {
    private static final List<String> LANGUAGES = List.of("en", "pt-BR", "es");

    private final Groups groups;
    private final Categories categories;
    private final Forms forms;

    RoutingForm(Groups groups, Categories categories, Forms forms) {
        this.groups = groups;
        this.categories = categories;
        this.forms = forms;
    }

    /**
     * A part of the form.
     *
     * @param name of its fields
     * @param field what it asks
     * @param options what can be chosen; nothing where lines are written
     * @param values what the rule has
     */
    public record Part(String name, RoutingField field, Map<String, String> options, List<String> values) {
        /** @return whether alternatives are written, one a line */
        public boolean written() {
            return field == RoutingField.SUBJECT || field == RoutingField.WEEK_TIME;
        }
    }

    List<Part> parts(Exchange x, Optional<RoutingRule> rule) {
        return Arrays.stream(RoutingField.values())
                .map(field -> new Part(Wire.name(field), field, options(x, field), values(rule, field)))
                .filter(part -> part.written() || !part.options().isEmpty())
                .toList();
    }

    RoutingRuleDraft read(Exchange x) {
        List<RoutingCondition> conditions = new ArrayList<>();
        for (RoutingField field : RoutingField.values()) {
            x.params(Wire.name(field)).stream()
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
            default -> {}
        }
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
