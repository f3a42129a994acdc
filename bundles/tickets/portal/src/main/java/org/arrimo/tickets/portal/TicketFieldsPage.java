package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.FieldSheet;
import org.arrimo.tickets.api.FieldValue;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketFields;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.Tickets;

/** {@code /tickets/fields/…}: says what a ticket is about, and what it has in its custom fields. For the desk. */
public final class TicketFieldsPage extends PageServlet {
    /** What the key of a custom field has before it in a form. */
    public static final String FIELD = "fields.";

    /** What it has before it where the form says what was shown in it. */
    public static final String WAS = "was.";

    private static final long serialVersionUID = 1L;

    private final transient Tickets tickets;
    private final transient Categories categories;
    private final transient TicketFields fields;
    private final transient Reversals reversals;

    public TicketFieldsPage(Tickets tickets, Categories categories, TicketFields fields, Reversals reversals) {
        super(Texts.beside(TicketFieldsPage.class), Templates.beside(TicketFieldsPage.class));
        this.tickets = tickets;
        this.categories = categories;
        this.fields = fields;
        this.reversals = reversals;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("intake.title");
    }

    @Override
    protected View get(Exchange x) {
        return show(x, List.of());
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return show(x, problem.conflicts());
    }

    private View show(Exchange x, List<Problem.Conflict> conflicts) {
        TicketNumber number = number(x);
        Ticket ticket = tickets.get(x.actor(), number);
        FieldSheet sheet = fields.of(x.actor(), number);
        Map<String, String> choices = CategoriesPage.choices(x, categories);
        ticket.category().ifPresent(key -> choices.putIfAbsent(key, key));
        return View.page("intake/ticket")
                .with("ticket", ticket)
                .with("categories", choices)
                .with("values", sheet.values())
                .with("was", was(x, sheet, conflicts))
                .with("conflicts", told(x, sheet, conflicts))
                .title(number + " · " + x.t("intake.title"));
    }

    @Override
    protected View post(Exchange x) {
        TicketNumber number = number(x);
        OptionalLong version = OptionalLong.of(x.number("version"));
        List<String> tail = x.tail();
        Done done = Done.doing(x, reversals, number);
        if (tail.size() == 2 && tail.get(1).equals("category")) {
            tickets.change(x.actor(), number, version, TicketPatch.NONE.withCategory(x.optional("category")));
        } else if (tail.size() == 1) {
            change(x, number, version);
        } else {
            throw Problem.notFound().exception();
        }
        return done.told(View.redirect("/tickets/" + number), x.t("intake.saved"));
    }

    /** Sets what the person touched, if it still holds what they were shown. */
    private void change(Exchange x, TicketNumber number, OptionalLong version) {
        Map<String, Optional<String>> read = new LinkedHashMap<>();
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        for (FieldValue value : fields.of(x.actor(), number).values()) {
            String key = value.field().key();
            Optional<String> shown = x.param(WAS + key) == null ? value.value() : x.optional(WAS + key);
            boolean touched =
                    x.param(FIELD + key) != null && !x.optional(FIELD + key).equals(shown);
            if (touched) {
                values.put(key, x.optional(FIELD + key));
                if (x.param(WAS + key) != null) {
                    read.put(key, shown);
                }
            }
        }
        fields.change(x.actor(), number, version, read, values);
    }

    /** What somebody did not touch stays untouched in a form that is shown again, whatever others have set. */
    private static Map<String, String> was(Exchange x, FieldSheet sheet, List<Problem.Conflict> conflicts) {
        Set<String> told = conflicts.stream().map(Problem.Conflict::field).collect(Collectors.toSet());
        Map<String, String> was = new HashMap<>();
        for (FieldValue value : sheet.values()) {
            String key = value.field().key();
            String sent = told.contains(FIELD + key) ? null : x.param(WAS + key);
            was.put(key, Objects.requireNonNullElseGet(sent, () -> value.value().orElse("")));
        }
        return was;
    }

    private static List<String> told(Exchange x, FieldSheet sheet, List<Problem.Conflict> conflicts) {
        Map<String, String> names = new HashMap<>();
        sheet.values()
                .forEach(value -> names.put(
                        FIELD + value.field().key(),
                        value.field().name().in(x.portal().locale())));
        String nothing = x.t("intake.conflict.nothing");
        return conflicts.stream()
                .filter(one -> names.containsKey(one.field()))
                .map(one -> x.t(
                        "intake.conflict",
                        names.get(one.field()),
                        one.yours().orElse(nothing),
                        one.theirs().orElse(nothing)))
                .toList();
    }

    private static TicketNumber number(Exchange x) {
        if (x.tail().isEmpty() || x.tail().size() > 2) {
            throw Problem.notFound().exception();
        }
        return TicketNumber.of(x.tail().get(0));
    }
}
