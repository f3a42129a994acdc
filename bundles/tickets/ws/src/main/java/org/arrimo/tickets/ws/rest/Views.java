package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Figures;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;

/** What goes out as JSON. The fields are those of the API's records of the same name. */
final class Views {
    private Views() {}

    /** A ticket with everything about it. */
    record TicketView(
            @Doc("What it is called, such as INC-1042") String number,
            @Doc("Rises with every change; the ETag") long version,
            Kind kind,
            String subject,
            String description,
            State state,
            @Doc("States you may set now") List<State> next,
            Priority priority,
            Level impact,
            Level urgency,
            Named requester,
            Optional<Named> organisation,
            Optional<Named> team,
            Optional<Named> assignee,
            Contact contact,
            @Doc("What another system calls it") Optional<String> reference,
            Instant openedAt,
            Instant updatedAt,
            Optional<Instant> resolvedAt,
            Optional<Instant> closedAt,
            int reassignments,
            int reopens,
            @Doc("Further fields by name, as an import brought them") Map<String, String> facts,
            @Doc("What it waits for, while it is on hold") Optional<HoldReason> holdReason,
            @Doc("When it goes on by itself, if it does") Optional<Instant> holdUntil,
            @Doc("How it was resolved, while it is") Optional<ResolutionCode> resolution,
            @Doc("What was done, while it is resolved") Optional<String> solution,
            @Doc("Why the priority is another than what follows from impact and urgency, for the desk")
                    Optional<String> priorityReason,
            @Doc("Where it goes on, if it was merged and you may see that ticket") Optional<String> mergedInto,
            @Doc("The key of what it is about") Optional<String> category,
            @Doc("The description as it was written, if as HTML: cleaned") Optional<String> descriptionHtml,
            @Doc("What you see of its custom fields, by their keys, those that were set") Map<String, String> fields,
            @Doc("The form by which it was opened, as it was called then") Optional<FormNameView> form) {
        static TicketView of(Ticket ticket, Names names) {
            return new TicketView(
                    ticket.number().toString(),
                    ticket.version(),
                    ticket.number().kind(),
                    ticket.subject(),
                    ticket.description(),
                    ticket.state(),
                    ticket.next().stream().sorted().toList(),
                    ticket.priority(),
                    ticket.impact(),
                    ticket.urgency(),
                    names.person(ticket.requester()),
                    names.organisation(ticket.organisation()),
                    names.team(ticket.team()),
                    names.person(ticket.assignee()),
                    ticket.contact(),
                    ticket.reference(),
                    ticket.openedAt(),
                    ticket.updatedAt(),
                    ticket.resolvedAt(),
                    ticket.closedAt(),
                    ticket.reassignments(),
                    ticket.reopens(),
                    new TreeMap<>(ticket.facts()),
                    ticket.holdReason(),
                    ticket.holdUntil(),
                    ticket.resolution(),
                    ticket.solution(),
                    ticket.priorityReason(),
                    ticket.mergedInto().map(TicketNumber::toString),
                    ticket.category(),
                    ticket.descriptionHtml(),
                    new TreeMap<>(ticket.fields()),
                    ticket.form().map(by -> new FormNameView(by.key(), LabelView.of(by.name()))));
        }
    }

    /** A form by which a ticket was opened. */
    record FormNameView(String key, LabelView name) {}

    /** A ticket in a list. */
    record TicketRowView(
            String number,
            long version,
            Kind kind,
            String subject,
            State state,
            Priority priority,
            Named requester,
            Optional<Named> organisation,
            Optional<Named> team,
            Optional<Named> assignee,
            Contact contact,
            Optional<String> reference,
            Instant openedAt,
            Instant updatedAt,
            int reassignments,
            int reopens,
            @Doc("The key of what it is about") Optional<String> category) {
        static TicketRowView of(TicketRow row, Names names) {
            return new TicketRowView(
                    row.number().toString(),
                    row.version(),
                    row.number().kind(),
                    row.subject(),
                    row.state(),
                    row.priority(),
                    names.person(row.requester()),
                    names.organisation(row.organisation()),
                    names.team(row.team()),
                    names.person(row.assignee()),
                    row.contact(),
                    row.reference(),
                    row.openedAt(),
                    row.updatedAt(),
                    row.reassignments(),
                    row.reopens(),
                    row.category());
        }
    }

    /** A link to another ticket. */
    record LinkView(@Doc("How the one stands to the other") LinkType type, TicketRowView ticket) {
        static LinkView of(Link link, Names names) {
            return new LinkView(link.type(), TicketRowView.of(link.other(), names));
        }
    }

    /** Tickets counted; words without a ticket are left out. */
    record FiguresView(
            long tickets,
            long reassignments,
            long reopened,
            Map<String, Long> byState,
            Map<String, Long> byPriority,
            Map<String, Long> byContact) {
        static FiguresView of(Figures figures) {
            return new FiguresView(
                    figures.tickets(),
                    figures.reassignments(),
                    figures.reopened(),
                    words(figures.byState()),
                    words(figures.byPriority()),
                    words(figures.byContact()));
        }

        private static Map<String, Long> words(Map<? extends Enum<?>, Long> counts) {
            return counts.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> Wire.name(entry.getKey()), Map.Entry::getValue, Long::sum, TreeMap::new));
        }
    }

    /** A part of the conversation. */
    record MessageView(
            long id,
            Named author,
            Instant at,
            Message.Visibility visibility,
            String body,
            List<AttachmentView> attachments,
            @Doc("How often it was edited, which happens to private notes alone") int edits,
            @Doc("When it was last edited") Optional<Instant> editedAt,
            @Doc("When you write it: the logins mentioned in it who may not read it") List<String> unreached,
            @Doc("The ticket it was written to, if that is another one") Optional<String> from,
            @Doc("The same as it was written, if as HTML: cleaned, body being its plain text") Optional<String> html) {
        static MessageView of(Message message, Names names) {
            return new MessageView(
                    message.id(),
                    names.person(message.author()),
                    message.at(),
                    message.visibility(),
                    message.body(),
                    message.attachments().stream()
                            .map(attachment -> AttachmentView.of(attachment, names))
                            .toList(),
                    message.edits(),
                    message.editedAt(),
                    message.unreached(),
                    message.from().map(TicketNumber::toString),
                    message.html());
        }
    }

    /** A file on a ticket. */
    record AttachmentView(
            long id,
            String name,
            String type,
            @Doc("Bytes") long size,
            String sha256,
            Message.Visibility visibility,
            Named author,
            Instant at,
            @Doc("The ticket it was put on, if that is another one") Optional<String> from) {
        static AttachmentView of(Attachment attachment, Names names) {
            return new AttachmentView(
                    attachment.id(),
                    attachment.name(),
                    attachment.type(),
                    attachment.size(),
                    attachment.sha256(),
                    attachment.visibility(),
                    names.person(attachment.author()),
                    attachment.at(),
                    attachment.from().map(TicketNumber::toString));
        }
    }

    /** Something that happened. */
    record EntryView(
            long id,
            @Doc("The module and what happened, such as tickets.opened") String type,
            @Doc("When it happened") Instant at,
            @Doc("When it was recorded here") Instant recordedAt,
            @Doc("Who did it, with the name of that time") Named by,
            @Doc("The way it came in") String via,
            @Doc("Whether only the desk sees it") boolean internal,
            List<ChangeView> changes) {
        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.id(),
                    entry.event().type(),
                    entry.event().at(),
                    entry.recordedAt(),
                    new Named(entry.actorId(), entry.actorName()),
                    entry.via(),
                    entry.event().internal(),
                    entry.event().changes().stream().map(ChangeView::of).toList());
        }
    }

    /** One field's change; what was or is absent is left out. */
    record ChangeView(String field, Optional<String> before, Optional<String> after) {
        static ChangeView of(Change change) {
            return new ChangeView(
                    change.field(), Optional.ofNullable(change.before()), Optional.ofNullable(change.after()));
        }
    }

    /** How far an import is. */
    record ImportView(
            long id,
            String file,
            String mapping,
            boolean dryRun,
            ImportJob.JobState state,
            Instant startedAt,
            Optional<Instant> endedAt,
            long bytes,
            long bytesRead,
            long rows,
            @Doc("Rows that became events") long taken,
            @Doc("Rows that were in the record already") long known,
            @Doc("Rows in the rejects file") long rejected,
            @Doc("Tickets that were opened") long tickets,
            @Doc("Why it failed") Optional<String> message) {
        static ImportView of(ImportJob job) {
            return new ImportView(
                    job.id(),
                    job.file(),
                    job.mapping(),
                    job.dryRun(),
                    job.state(),
                    job.startedAt(),
                    job.endedAt(),
                    job.bytes(),
                    job.bytesRead(),
                    job.rows(),
                    job.taken(),
                    job.known(),
                    job.rejected(),
                    job.tickets(),
                    job.message());
        }
    }
}
