package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Routing;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingProbe;
import org.arrimo.tickets.api.RoutingRule;

/** {@code /tickets/routing}: the rules that say whose a new ticket is, and what would become of one. For administrators. */
public final class RoutingPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/routing";
    private static final String TRY = "try";

    private final transient Routing routing;
    private final transient People people;
    private final transient Groups groups;
    private final transient RoutingForm form;

    public RoutingPage(
            Routing routing, People people, Groups groups, Categories categories, Forms forms, CustomFields fields) {
        super(Texts.beside(RoutingPage.class), Templates.beside(RoutingPage.class));
        this.routing = routing;
        this.people = people;
        this.groups = groups;
        this.form = new RoutingForm(groups, categories, forms, fields);
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("routing.title");
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().size() > 1) {
            throw Problem.notFound().exception();
        }
        if (x.tail().equals(List.of(TRY))) {
            return tryOut(x);
        }
        return show(x, x.tail().isEmpty() ? Optional.empty() : Optional.of(routing.get(x.actor(), x.id(0))));
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            routing.add(x.actor(), form.read(x));
        } else if (tail.size() == 1) {
            routing.change(x.actor(), x.id(0), x.number("version"), form.read(x));
        } else if (tail.size() == 2 && tail.get(1).equals("move")) {
            routing.move(x.actor(), x.id(0), Math.toIntExact(x.number("place")));
        } else if (tail.size() == 2 && tail.get(1).equals("remove")) {
            routing.remove(x.actor(), x.id(0));
        } else {
            throw Problem.notFound().exception();
        }
        return View.redirect(PATH).flash(x.t("routing.saved"));
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        List<String> tail = x.tail();
        return tail.size() == 1 && !tail.get(0).equals(TRY)
                ? show(x, Optional.of(routing.get(x.actor(), x.id(0))))
                : show(x, Optional.empty());
    }

    private View show(Exchange x, Optional<RoutingRule> edited) {
        ListSearch search = x.search(edited.map(rule -> PATH + "/" + rule.id()).orElse(PATH));
        List<RoutingRule> rules = routing.rules(x.actor());
        Map<Long, String> teams = new LinkedHashMap<>();
        groups.teams(x.actor()).forEach(team -> teams.put(team.id(), team.name()));
        Map<RoutingField, Map<String, String>> names = new EnumMap<>(RoutingField.class);
        for (RoutingField field : RoutingField.values()) {
            names.put(field, form.options(x, field));
        }
        Map<Long, List<String>> told = new LinkedHashMap<>();
        rules.forEach(rule -> told.put(rule.id(), told(x, rule, names)));
        return View.page("levels/routing")
                .with("search", search)
                .with(
                        "rules",
                        search.among(
                                rules,
                                rule -> rule.name() + " " + String.join(" ", told.get(rule.id())) + " "
                                        + teams.getOrDefault(rule.team(), "") + " "
                                        + rule.skill().orElse("")))
                .with("told", told)
                .with("teams", teams)
                .with("edited", edited)
                .with("parts", form.parts(x, edited))
                .with("choices", form.choices(x));
    }

    private View tryOut(Exchange x) {
        Optional<RoutingOutcome> outcome = x.optional("kind").map(kind -> routing.tryOut(x.actor(), probe(x, kind)));
        Set<Long> persons = new HashSet<>();
        Set<Long> teams = new HashSet<>();
        outcome.ifPresent(one -> {
            one.candidates().forEach(candidate -> persons.add(candidate.person()));
            one.rule().ifPresent(rule -> teams.add(rule.team()));
        });
        return View.page("levels/try")
                .with("outcome", outcome)
                .with("people", people.names(persons))
                .with("teams", groups.teamNames(teams))
                .with("kinds", form.options(x, RoutingField.KIND))
                .with("contacts", form.options(x, RoutingField.CONTACT))
                .with("languages", form.options(x, RoutingField.LANGUAGE))
                .with("categories", form.options(x, RoutingField.CATEGORY))
                .with("forms", form.options(x, RoutingField.FORM))
                .with("organisations", form.options(x, RoutingField.ORGANISATION))
                .with("sites", form.options(x, RoutingField.SITE))
                .with("custom", form.hasCustom(x))
                .title(x.t("routing.try"))
                .pretitle(x.t("routing.title"));
    }

    private static RoutingProbe probe(Exchange x, String kind) {
        return new RoutingProbe(
                Wire.parse(Kind.class, kind, "kind"),
                x.optional("subject").orElse(""),
                x.optional("contact")
                        .map(word -> Wire.parse(Contact.class, word, "contact"))
                        .orElse(Contact.PORTAL),
                id(x, "organisation"),
                x.optional("language"),
                x.optional("category"),
                x.optional("form"),
                Optional.empty(),
                fields(x),
                id(x, "site"));
    }

    private static OptionalLong id(Exchange x, String name) {
        return x.optional(name).isEmpty() ? OptionalLong.empty() : OptionalLong.of(x.number(name));
    }

    /** Custom fields are written one a line, as {@code site=lisbon}. */
    private static Map<String, String> fields(Exchange x) {
        Map<String, String> fields = new LinkedHashMap<>();
        x.optional("fields").stream().flatMap(String::lines).forEach(line -> {
            String[] sides = line.split("=", 2);
            fields.put(sides[0].strip(), sides.length > 1 ? sides[1].strip() : "");
        });
        return fields;
    }

    /** What a rule asks, a sentence for each field; each custom field, which its values name, is one of its own. */
    private static List<String> told(Exchange x, RoutingRule rule, Map<RoutingField, Map<String, String>> names) {
        Map<String, List<RoutingCondition>> asked = rule.conditions().stream()
                .collect(Collectors.groupingBy(RoutingPage::asked, LinkedHashMap::new, Collectors.toList()));
        return asked.values().stream()
                .map(alternatives -> {
                    RoutingField field = alternatives.get(0).field();
                    String wanted = alternatives.stream()
                            .map(one -> names.get(field).getOrDefault(one.value(), one.value()))
                            .collect(Collectors.joining(x.t("routing.or")));
                    return field == RoutingField.FIELD ? wanted : x.t("routing.field", field) + ": " + wanted;
                })
                .toList();
    }

    private static String asked(RoutingCondition condition) {
        String which =
                condition.field() == RoutingField.FIELD ? condition.value().split("=", 2)[0] : "";
        return condition.field() + which;
    }
}
