package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/**
 * {@code /tickets}: the queue; {@code /tickets/INC-1042}: a ticket, with {@code /history} and {@code /attachments/7}
 * below it. Everybody may ask; what there is to see is decided for each ticket.
 */
public final class TicketsPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient QueueView queue;
    private final transient TicketView ticket;
    private final transient TicketActions actions;
    private final transient Attachments attachments;

    public TicketsPage(
            Tickets tickets,
            Attachments attachments,
            Merges merges,
            People people,
            Groups groups,
            Drafts drafts,
            Presences presences,
            SavedReplies replies,
            MajorIncidents majors) {
        super(Texts.beside(TicketsPage.class), Templates.beside(TicketsPage.class));
        var names = new NameLookup(people, groups);
        this.queue = new QueueView(tickets, groups, names, presences, majors);
        this.ticket = new TicketView(tickets, attachments, merges, groups, names, drafts, replies);
        this.actions = new TicketActions(tickets, attachments, replies);
        this.attachments = attachments;
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
            return queue.show(x);
        }
        TicketNumber number = TicketNumber.of(tail.get(0));
        if (tail.size() == 1) {
            return ticket.show(x, number, "");
        }
        String part = tail.get(1);
        if (tail.size() == 2 && part.equals("history")) {
            return ticket.show(x, number, part);
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
        return ticket.show(x, TicketNumber.of(x.tail().get(0)), x.tail().get(1));
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
