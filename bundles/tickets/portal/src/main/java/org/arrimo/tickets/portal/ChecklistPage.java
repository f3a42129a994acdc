package org.arrimo.tickets.portal;

import java.util.List;
import java.util.stream.Collectors;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.api.ChecklistTemplate;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** {@code /tickets/checklists/INC-1042}: what is to be done about a ticket. */
public final class ChecklistPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/checklists/";

    private final transient Tickets tickets;
    private final transient Checklists checklists;
    private final transient ChecklistTemplates templates;
    private final transient People people;

    public ChecklistPage(Tickets tickets, Checklists checklists, ChecklistTemplates templates, People people) {
        super(Texts.beside(ChecklistPage.class), Templates.beside(ChecklistPage.class));
        this.tickets = tickets;
        this.checklists = checklists;
        this.templates = templates;
        this.people = people;
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        return show(x, TicketNumber.of(x.tail().get(0)));
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.size() != 2) {
            throw Problem.notFound().exception();
        }
        TicketNumber number = TicketNumber.of(tail.get(0));
        switch (tail.get(1)) {
            case "add" -> checklists.add(x.actor(), number, x.param("text"));
            case "tick" -> checklists.tick(x.actor(), number, item(x), "true".equals(x.param("done")));
            case "reword" -> checklists.reword(x.actor(), number, item(x), x.param("text"));
            case "move" -> checklists.move(x.actor(), number, item(x), place(x));
            case "remove" -> checklists.remove(x.actor(), number, item(x));
            case "apply" -> checklists.apply(x.actor(), number, x.number("template"));
            default -> throw Problem.notFound().exception();
        }
        boolean beside = "ticket".equals(x.param("back"));
        return View.redirect(beside ? "/tickets/" + number : PATH + number);
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return show(x, TicketNumber.of(x.tail().get(0)));
    }

    private View show(Exchange x, TicketNumber number) {
        List<ChecklistItem> items = checklists.list(x.actor(), number);
        boolean plans = Standing.works(x.actor());
        List<ChecklistTemplate> offered = plans ? templates.list(x.actor()) : List.of();
        return View.page("checklists/page")
                .with("number", number)
                .with("items", items)
                .with("templates", offered)
                .with("plans", plans)
                .with("ticks", Standing.ticks(x.actor()))
                .with(
                        "names",
                        people.names(items.stream()
                                .flatMap(item -> item.tickedBy().stream().boxed())
                                .collect(Collectors.toSet())))
                .title(x.t("checklist.of", number))
                .pretitle(tickets.get(x.actor(), number).subject());
    }

    private static long item(Exchange x) {
        return x.number("item");
    }

    private static int place(Exchange x) {
        return (int) Math.max(0, Math.min(x.number("place"), Integer.MAX_VALUE));
    }
}
