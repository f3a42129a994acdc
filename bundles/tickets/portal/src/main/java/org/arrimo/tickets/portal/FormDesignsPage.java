package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;

/** {@code /tickets/form-designs}: what the forms ask for and what they make of it. For administrators. */
public final class FormDesignsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/form-designs";
    private static final String ITEM = "item";

    private final transient Forms forms;
    private final transient CustomFields fields;
    private final transient Categories categories;
    private final transient Groups groups;

    public FormDesignsPage(Forms forms, CustomFields fields, Categories categories, Groups groups) {
        super(Texts.beside(FormDesignsPage.class), Templates.beside(FormDesignsPage.class));
        this.forms = forms;
        this.fields = fields;
        this.categories = categories;
        this.groups = groups;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("designs.title");
    }

    @Override
    protected View get(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            ListSearch search = x.search(PATH);
            return head(x, Optional.empty())
                    .with("search", search)
                    .with(
                            "forms",
                            search.among(
                                    forms.all(x.actor()),
                                    form -> form.key() + " "
                                            + form.name().in(x.portal().locale()) + " " + x.t("kind", form.kind())));
        }
        if (tail.size() > 2) {
            throw Problem.notFound().exception();
        }
        Form form = forms.get(x.actor(), tail.get(0));
        Optional<FormItem> edited = x.optional(ITEM).flatMap(key -> form.items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst());
        return head(x, Optional.of(form))
                .with("search", x.search(PATH))
                .with("forms", List.<Form>of())
                .with("item", edited)
                .with("fields", fields.list(x.actor()))
                .title(form.name().in(x.portal().locale()));
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            Form added = forms.add(x.actor(), form(x, x.param("key"), List.of()));
            return View.redirect(PATH + "/" + added.key()).flash(x.t("designs.saved"));
        }
        Form before = forms.get(x.actor(), tail.get(0));
        Form after =
                switch (tail.size() == 1 ? "" : tail.get(1)) {
                    case "" -> form(x, before.key(), before.items());
                    case "items" -> before.withItems(DesignItem.put(before.items(), x));
                    case "move" -> before.withItems(moved(before.items(), x));
                    case "remove" -> before.withItems(before.items().stream()
                            .filter(item -> !item.key().equals(x.param(ITEM)))
                            .toList());
                    default -> throw Problem.notFound().exception();
                };
        forms.change(x.actor(), OptionalLong.of(x.number("version")), after);
        return View.redirect(PATH + "/" + before.key()).flash(x.t("designs.saved"));
    }

    private View.Shown head(Exchange x, Optional<Form> form) {
        return View.page("intake/designs")
                .with("form", form)
                .with("item", Optional.<FormItem>empty())
                .with("fields", List.of())
                .with("teams", groups.teams(x.actor()))
                .with("organisations", groups.organisations(x.actor()))
                .with(
                        "categories",
                        CategoriesPage.choices(
                                CategoriesPage.rows(categories.list(x.actor())),
                                x.portal().locale(),
                                x.t("intake.no-category")));
    }

    private static List<FormItem> moved(List<FormItem> items, Exchange x) {
        List<FormItem> moved = new ArrayList<>(items);
        Optional<FormItem> item =
                items.stream().filter(one -> one.key().equals(x.param(ITEM))).findFirst();
        item.ifPresent(one -> {
            int place = moved.indexOf(one) + (x.optional("up").isPresent() ? -1 : 1);
            moved.remove(one);
            moved.add(Math.max(0, Math.min(place, moved.size())), one);
        });
        return moved;
    }

    private static Form form(Exchange x, String key, List<FormItem> items) {
        Set<Role> roles = x.params("roles").stream()
                .map(role -> Wire.parse(Role.class, role, "roles"))
                .collect(Collectors.toSet());
        Set<Long> organisations = x.params("organisations").stream()
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return new Form(
                key,
                1,
                LabelFields.read(x, "name"),
                Optional.of(LabelFields.read(x, "help")),
                Parameters.word(x.request(), "kind", Kind.class).orElse(null),
                x.optional("category"),
                Parameters.id(x.request(), "team"),
                Parameters.word(x.request(), "impact", Level.class),
                Parameters.word(x.request(), "urgency", Level.class),
                roles,
                organisations,
                x.optional("retired").isPresent(),
                items);
    }
}
