package org.arrimo.tickets.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Draft;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.MergedPart;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** One ticket: its conversation, its properties, its history. */
final class TicketView {
    private static final int TURNS = 100;

    private final Tickets tickets;
    private final Attachments attachments;
    private final Merges merges;
    private final Groups groups;
    private final NameLookup names;
    private final Drafts drafts;
    private final SavedReplies replies;

    TicketView(
            Tickets tickets,
            Attachments attachments,
            Merges merges,
            Groups groups,
            NameLookup names,
            Drafts drafts,
            SavedReplies replies) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.merges = merges;
        this.groups = groups;
        this.names = names;
        this.drafts = drafts;
        this.replies = replies;
    }

    /**
     * @param part what was asked for: {@code history}, or the form that was refused, or nothing
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND
     */
    View show(Exchange x, TicketNumber number, String part) {
        Actor actor = x.actor();
        Ticket ticket = tickets.get(actor, number);
        Standing standing = Standing.of(actor, ticket);
        boolean history = part.equals("history");
        List<Attachment> files = attachments.list(actor, number);
        Page<Message> messages =
                history ? new Page<>(List.of(), Optional.empty()) : tickets.messages(actor, number, turns(x));
        List<MergedPart> parts = history ? List.of() : merges.of(actor, number).parts();
        List<Long> candidates = standing.edits() ? tickets.candidates(actor, number) : List.of();
        Names called = names.wanted()
                .ticket(ticket)
                .messages(messages.items())
                .persons(files.stream().map(Attachment::author).toList())
                .persons(candidates)
                .persons(parts.stream()
                        .map(merged -> merged.ticket().requester())
                        .toList())
                .find(x.words());
        boolean refused = x.problem().isPresent();
        Properties sent = refused && part.equals(TicketActions.PROPERTIES) ? Properties.of(x.request()) : null;
        List<Problem.Conflict> conflicts = x.problem().map(Problem::conflicts).orElse(List.of());
        var sheet = new TicketSheet(
                ticket,
                standing,
                called,
                history ? Optional.of(history(x, number)) : Optional.empty(),
                history ? Optional.empty() : Optional.of(talk(x, ticket, messages, files, parts)),
                next(ticket, standing),
                standing.edits() ? teams(actor, ticket) : List.of(),
                candidates(ticket, candidates, called),
                sent == null ? Properties.of(ticket, actor.zone()) : sent.over(ticket, actor.zone()),
                sent == null ? List.of() : sent.differences(conflicts, ticket, actor.zone()),
                reply(x, number, refused && part.equals(TicketActions.MESSAGES), files),
                attachments.largest(),
                Standing.hasQueue(actor) ? "/tickets" : "/requests");
        return View.page("ticket")
                .with("sheet", sheet)
                .title(number + " · " + ticket.subject())
                .withoutHeading();
    }

    private static PageRequest turns(Exchange x) {
        return new PageRequest(TURNS, x.optional("cursor").map(Cursor::parse));
    }

    private Page<HistoryLine> history(Exchange x, TicketNumber number) {
        return tickets.history(x.actor(), number, x.page()).map(new HistoryWords(x.words())::line);
    }

    private TicketSheet.Talk talk(
            Exchange x, Ticket ticket, Page<Message> messages, List<Attachment> files, List<MergedPart> parts) {
        boolean first = x.isPost() || x.optional("cursor").isEmpty();
        List<Turn> turns = new ArrayList<>();
        if (first) {
            turns.add(Turn.report(ticket, files));
        }
        turns.addAll(Turn.of(messages.items(), files, parts, first, following(x, ticket, messages)));
        return new TicketSheet.Talk(turns, first, messages.next().map(Cursor::text));
    }

    /** @return when the conversation goes on after these messages */
    private Optional<Instant> following(Exchange x, Ticket ticket, Page<Message> messages) {
        return messages.next()
                .map(cursor -> tickets.messages(x.actor(), ticket.number(), new PageRequest(1, Optional.of(cursor))))
                .flatMap(page -> page.items().stream().findFirst())
                .map(Message::at);
    }

    private static List<State> next(Ticket ticket, Standing standing) {
        return standing.replies() ? ticket.next().stream().sorted().toList() : List.of();
    }

    /** A partner hands a ticket on among its own teams only, and back to the desk. */
    private List<Team> teams(Actor actor, Ticket ticket) {
        return groups.teams(actor).stream()
                .filter(team -> Standing.works(actor)
                        || actor.teams().contains(team.id())
                        || ticket.team().stream().anyMatch(id -> id == team.id()))
                .toList();
    }

    private static Map<Long, String> candidates(Ticket ticket, List<Long> ids, Names names) {
        Map<Long, String> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, names.person(id)));
        ticket.assignee().ifPresent(id -> found.putIfAbsent(id, names.person(id)));
        return found;
    }

    /** What was typed and refused, else what the person left unsent. */
    private TicketSheet.Reply reply(Exchange x, TicketNumber number, boolean refused, List<Attachment> files) {
        Optional<Draft> draft = drafts.get(x.actor(), number);
        if (!refused && !x.isPost() && x.optional("reply").isPresent()) {
            return filled(x, number, files, draft);
        }
        if (!refused) {
            return new TicketSheet.Reply(
                    draft.filter(kept -> kept.visibility() == Message.Visibility.PRIVATE)
                            .isPresent(),
                    draft.map(Draft::body).orElse(""),
                    kept(files, draft.map(Draft::attachments).orElse(Set.of())),
                    draft,
                    "");
        }
        Set<Long> sent =
                TicketActions.keptFiles(x).stream().map(TicketActions::id).collect(Collectors.toSet());
        return new TicketSheet.Reply(
                "private".equals(x.param("visibility")),
                Parameters.typed(x.request(), "body"),
                kept(
                        files.stream()
                                .filter(file -> file.author() == x.actor().personId())
                                .toList(),
                        sent),
                draft,
                x.optional("reply").orElse(""));
    }

    /** The saved reply that was chosen, filled in for the ticket. */
    private TicketSheet.Reply filled(Exchange x, TicketNumber number, List<Attachment> files, Optional<Draft> draft) {
        long reply = x.number("reply");
        return new TicketSheet.Reply(
                false,
                replies.fill(x.actor(), reply, number),
                kept(files, draft.map(Draft::attachments).orElse(Set.of())),
                draft,
                String.valueOf(reply));
    }

    private static Map<Long, String> kept(List<Attachment> files, Set<Long> ids) {
        return files.stream()
                .filter(file -> ids.contains(file.id()))
                .collect(Collectors.toMap(Attachment::id, Attachment::name));
    }
}
