package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.SplitDraft;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** {@code /tickets/split/INC-1042}: makes a new ticket of messages that are chosen, and puts them back. */
public final class SplitPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Tickets tickets;
    private final transient Merges merges;
    private final transient People people;
    private final transient PersonField requesters;

    public SplitPage(Tickets tickets, Merges merges, People people) {
        super(Texts.beside(SplitPage.class), Templates.beside(SplitPage.class));
        this.tickets = tickets;
        this.merges = merges;
        this.people = people;
        this.requesters = new PersonField("requester", people);
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
        return switch (tail.get(1)) {
            case "off" -> split(x, number);
            case "undo" -> undo(x, number);
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return show(x, TicketNumber.of(x.tail().get(0)));
    }

    private View show(Exchange x, TicketNumber number) {
        Ticket ticket = tickets.get(x.actor(), number);
        PageRequest wanted = new PageRequest(Merges.MOST, x.optional("cursor").map(Cursor::parse));
        Page<Message> messages = tickets.messages(x.actor(), number, wanted);
        Set<Long> authors = messages.items().stream().map(Message::author).collect(Collectors.toSet());
        return View.page("merges/split")
                .with("ticket", ticket)
                .with("messages", messages)
                .with("names", people.names(authors))
                .title(x.t("split.title", number))
                .pretitle(ticket.subject());
    }

    private View split(Exchange x, TicketNumber number) {
        Kind kind = Parameters.word(x.request(), "kind", Kind.class).orElse(number.kind());
        Set<Long> messages = x.params("message").stream()
                .map(SplitPage::id)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        SplitDraft draft = new SplitDraft(kind, Parameters.typed(x.request(), "subject"), requesters.read(x), messages);
        Ticket split = merges.split(x.actor(), number, OptionalLong.of(x.number("version")), draft);
        TicketNumber made = split.number();
        View.Undo undo =
                new View.Undo(x.t("split.undo"), "/tickets/split/" + made + "/undo?version=" + split.version());
        return View.redirect("/tickets/" + made).flash(x.t("split.done", number, made), undo);
    }

    private View undo(Exchange x, TicketNumber number) {
        merges.unsplit(x.actor(), number, OptionalLong.of(x.number("version")));
        return View.redirect("/tickets/" + number).flash(x.t("split.undone", number));
    }

    private static Optional<Long> id(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
