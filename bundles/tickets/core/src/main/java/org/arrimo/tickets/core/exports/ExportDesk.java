package org.arrimo.tickets.core.exports;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Exports;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Names;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.voice.Phrases;

/** Tickets to take away, read page by page as they are written: memory does not grow with the conversation. */
public final class ExportDesk implements Exports {
    private final Transactions transactions;
    private final TicketStore store;
    private final Tickets tickets;
    private final Attachments attachments;
    private final People people;
    private final Groups groups;
    private final Clock clock;
    private final Phrases phrases = new Phrases();

    public ExportDesk(
            Transactions transactions,
            TicketStore store,
            Tickets tickets,
            Attachments attachments,
            People people,
            Groups groups,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.tickets = tickets;
        this.attachments = attachments;
        this.people = people;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public Export ticket(Actor actor, TicketNumber number, boolean internal) {
        check(actor, number, internal);
        return new Export(number + ".json", "application/json", out -> {
            JsonSheet sheet = new JsonSheet(out);
            write(actor, number, internal, sheet);
            history(actor, number, internal, sheet);
            sheet.finish();
        });
    }

    @Override
    public Export document(Actor actor, TicketNumber number, boolean internal) {
        check(actor, number, internal);
        return new Export(number + ".pdf", "application/pdf", out -> {
            PdfSheet sheet = new PdfSheet(out, actor, phrases);
            write(actor, number, internal, sheet);
            sheet.finish();
        });
    }

    private void check(Actor actor, TicketNumber number, boolean internal) {
        transactions.reading(() -> {
            var parties = store.read(actor, number).parties();
            if (internal) {
                Access.require(actor, Operation.READ_PRIVATE, parties, "internal");
            }
            return parties;
        });
    }

    private void write(Actor actor, TicketNumber number, boolean internal, Sheet sheet) throws IOException {
        Ticket ticket = tickets.get(actor, number);
        sheet.head(actor, clock.instant(), internal);
        sheet.ticket(ticket, internal, names(ticket));
        List<Attachment> files = attachments.list(actor, number).stream()
                .filter(file -> internal || file.visibility() == Visibility.PUBLIC)
                .toList();
        sheet.files(files, people(files.stream().map(Attachment::author).toList()));
        messages(actor, number, internal, sheet);
    }

    private void messages(Actor actor, TicketNumber number, boolean internal, Sheet sheet) throws IOException {
        sheet.beginMessages();
        boolean more = each(request -> tickets.messages(actor, number, request), page -> {
            List<Message> shown = page.stream()
                    .filter(message -> internal || message.visibility() == Visibility.PUBLIC)
                    .toList();
            Map<Long, String> names = people(shown.stream().map(Message::author).toList());
            for (Message message : shown) {
                sheet.message(message, internal, names);
            }
        });
        sheet.endMessages(more);
    }

    private void history(Actor actor, TicketNumber number, boolean internal, JsonSheet sheet) throws IOException {
        sheet.begin("history");
        boolean more = each(request -> tickets.history(actor, number, request), page -> {
            for (Entry entry : page) {
                if (internal || !entry.event().internal()) {
                    sheet.entry(
                            entry,
                            field -> internal || !field.startsWith(Events.FACT) && !field.startsWith(Events.MERGE));
                }
            }
        });
        sheet.end("historyLeftOut", more);
    }

    /** @return whether there are more than are written */
    private static <T> boolean each(Function<PageRequest, Page<T>> pages, Written<T> written) throws IOException {
        Optional<PageRequest> wanted = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        for (int read = 0; wanted.isPresent(); ) {
            if (read >= MOST) {
                return true;
            }
            Page<T> page = pages.apply(wanted.get());
            written.write(page.items());
            read += page.items().size();
            wanted = page.next().map(cursor -> new PageRequest(PageRequest.MAX_LIMIT, Optional.of(cursor)));
        }
        return false;
    }

    private Names names(Ticket ticket) {
        Set<Long> ids = new HashSet<>(Set.of(ticket.requester()));
        ticket.assignee().ifPresent(ids::add);
        return new Names(
                people.names(ids),
                groups.teamNames(ticket.team().stream().boxed().toList()),
                groups.organisationNames(ticket.organisation().stream().boxed().toList()));
    }

    private Map<Long, String> people(Collection<Long> ids) {
        return people.names(Set.copyOf(ids));
    }

    @FunctionalInterface
    private interface Written<T> {
        void write(List<T> page) throws IOException;
    }
}
