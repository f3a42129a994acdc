package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketTab;
import org.arrimo.tickets.api.TicketTabs;
import org.arrimo.tickets.api.Tickets;

/**
 * {@code /tickets}: the queue; {@code /tickets/INC-1042}: a ticket, with {@code /history}, {@code /preview} and
 * {@code /attachments/7} below it. Everybody may ask; what there is to see is decided for each ticket.
 */
public final class TicketsPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient QueueView queue;
    private final transient TicketView ticket;
    private final transient PreviewView preview;
    private final transient TicketActions actions;
    private final transient Attachments attachments;
    private final transient TicketTabs tabs;

    public TicketsPage(
            Tickets tickets,
            Attachments attachments,
            Merges merges,
            People people,
            Groups groups,
            Drafts drafts,
            Presences presences,
            SavedReplies replies,
            MajorIncidents majors,
            Reversals reversals,
            TicketTabs tabs) {
        super(Texts.beside(TicketsPage.class), Templates.beside(TicketsPage.class));
        var names = new NameLookup(people, groups);
        this.queue = new QueueView(tickets, groups, names, presences, majors);
        this.ticket = new TicketView(tickets, attachments, merges, groups, names, drafts, replies);
        this.preview = new PreviewView(tickets, names);
        this.actions = new TicketActions(tickets, attachments, replies, reversals);
        this.attachments = attachments;
        this.tabs = tabs;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("queue.title");
    }

    /** The portal's head offers it to whoever has the queue: a number leads to the ticket, words to the queue. */
    @Override
    public Optional<Search> search(Locale locale) {
        String label = texts().in(locale, ZoneOffset.UTC).t("queue.search");
        return Optional.of(new Search("/tickets", "words", label));
    }

    @Override
    protected View get(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            return withTabs(queue.show(x), () -> TabStrip.of(tabs.list(x.actor()), Optional.empty()));
        }
        TicketNumber number = TicketNumber.of(tail.get(0));
        if (tail.size() == 1) {
            return ticket(x, number, "");
        }
        String part = tail.get(1);
        if (tail.size() == 2 && part.equals("history")) {
            return ticket(x, number, part);
        }
        if (tail.size() == 2 && part.equals("preview")) {
            return preview.show(x, number);
        }
        if (tail.size() == 3 && part.equals("attachments")) {
            return download(x, number, tail.get(2));
        }
        throw Problem.notFound().exception();
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.size() != 2) {
            throw Problem.notFound().exception();
        }
        return actions.run(x, TicketNumber.of(tail.get(0)), tail.get(1));
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return ticket(x, TicketNumber.of(x.tail().get(0)), x.tail().get(1));
    }

    /** The tab is opened first: what is read once for a page is forgotten where something is written. */
    private View ticket(Exchange x, TicketNumber number, String part) {
        TabStrip strip = strip(x, number);
        return withTabs(ticket.show(x, number, part), () -> strip);
    }

    private TabStrip strip(Exchange x, TicketNumber number) {
        if (!x.actor().isStaff()) {
            return TabStrip.NONE;
        }
        Visit visit = Visit.of(x.request());
        List<TicketTab> open = visit == Visit.MEANT ? tabs.open(x.actor(), number) : tabs.list(x.actor());
        return new TabStrip(open, Optional.of(number), visit == Visit.IN_ADVANCE);
    }

    private static View withTabs(View view, Supplier<TabStrip> strip) {
        return view instanceof View.Shown shown ? shown.with("tabs", strip.get()) : view;
    }

    private View download(Exchange x, TicketNumber number, String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Problem.notFound().exception();
        }
        Attachments.Download found = attachments.download(x.actor(), number, Long.parseLong(id));
        Attachment file = found.attachment();
        Download.Source source = () -> found.content().open();
        if (x.optional("inline").isPresent()) {
            Download.show(x.response(), file.name(), file.type(), file.size(), source);
        } else {
            Download.send(x.response(), file.name(), file.type(), file.size(), source);
        }
        return View.done();
    }
}
