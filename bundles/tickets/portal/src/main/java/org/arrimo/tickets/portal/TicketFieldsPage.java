package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.FieldSheet;
import org.arrimo.tickets.api.FieldValue;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketFields;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.Tickets;

/** {@code /tickets/fields/…}: says what a ticket is about, and what it has in its custom fields. For the desk. */
public final class TicketFieldsPage extends PageServlet {
    /** What the key of a custom field has before it in a form. */
    public static final String FIELD = "fields.";

    private static final long serialVersionUID = 1L;

    private final transient Tickets tickets;
    private final transient Categories categories;
    private final transient TicketFields fields;

    public TicketFieldsPage(Tickets tickets, Categories categories, TicketFields fields) {
        super(Texts.beside(TicketFieldsPage.class), Templates.beside(TicketFieldsPage.class));
        this.tickets = tickets;
        this.categories = categories;
        this.fields = fields;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("intake.title");
    }

    @Override
    protected View get(Exchange x) {
        TicketNumber number = number(x);
        Ticket ticket = tickets.get(x.actor(), number);
        FieldSheet sheet = fields.of(x.actor(), number);
        Map<String, String> choices = CategoriesPage.choices(
                CategoriesPage.rows(categories.list(x.actor())), x.portal().locale(), x.t("intake.no-category"));
        ticket.category().ifPresent(key -> choices.putIfAbsent(key, key));
        return View.page("intake/ticket")
                .with("ticket", ticket)
                .with("categories", choices)
                .with("values", sheet.values())
                .title(number + " · " + x.t("intake.title"));
    }

    @Override
    protected View post(Exchange x) {
        TicketNumber number = number(x);
        OptionalLong version = OptionalLong.of(x.number("version"));
        List<String> tail = x.tail();
        if (tail.size() == 2 && tail.get(1).equals("category")) {
            tickets.change(x.actor(), number, version, TicketPatch.NONE.withCategory(x.optional("category")));
        } else if (tail.size() == 1) {
            fields.change(x.actor(), number, version, sent(x, number));
        } else {
            throw Problem.notFound().exception();
        }
        return View.redirect("/tickets/" + number).flash(x.t("intake.saved"));
    }

    private Map<String, Optional<String>> sent(Exchange x, TicketNumber number) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        for (FieldValue value : fields.of(x.actor(), number).values()) {
            String name = FIELD + value.field().key();
            boolean touched = x.param(name) != null && !x.optional(name).equals(value.value());
            if (touched) {
                values.put(value.field().key(), x.optional(name));
            }
        }
        return values;
    }

    private static TicketNumber number(Exchange x) {
        if (x.tail().isEmpty() || x.tail().size() > 2) {
            throw Problem.notFound().exception();
        }
        return TicketNumber.of(x.tail().get(0));
    }
}
