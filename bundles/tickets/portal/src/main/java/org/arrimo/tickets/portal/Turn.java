package org.arrimo.tickets.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.MergedPart;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;

/**
 * One contribution to a conversation.
 *
 * @param id where a link to it leads
 * @param author who made it
 * @param at when
 * @param secret whether it is for the desk only
 * @param body what was said; empty when only a file was added
 * @param files what came with it
 * @param report whether it is a ticket's own description
 * @param message what it is of the conversation, if it is a message
 * @param from the ticket it was written to, if that is another one
 * @param html the same as it was written, if as HTML
 * @param named the files that a picture in it may be, for no fewer readers than it
 */
public record Turn(
        String id,
        long author,
        Instant at,
        boolean secret,
        String body,
        List<Attachment> files,
        boolean report,
        Optional<Message> message,
        Optional<TicketNumber> from,
        Optional<String> html,
        List<Attachment> named) {
    /**
     * @param address where the ticket's files are had, to which their ids are added
     * @param summary what stands for quoted text
     * @return what was said as HTML, if it was said so
     */
    public Optional<SafeHtml> rich(String address, String summary) {
        return html.flatMap(written -> SafeHtml.of(written, name -> Pictures.named(name, named), address, summary));
    }

    /** @return the files that are shown small, since they are pictures and do not stand in the text already */
    public List<Attachment> thumbnails(Optional<SafeHtml> rich) {
        return files.stream()
                .filter(Pictures::hasThumbnail)
                .filter(file -> rich.isEmpty() || !rich.get().pictures().contains(file.id()))
                .toList();
    }

    /** @return what was said, apart from what was only sent back */
    public List<Quoted.Part> parts() {
        return Quoted.parts(body);
    }

    static Turn report(Ticket ticket, List<Attachment> files) {
        return new Turn(
                "report",
                ticket.requester(),
                ticket.openedAt(),
                false,
                ticket.description(),
                List.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                ticket.descriptionHtml(),
                open(files));
    }

    private static List<Attachment> open(List<Attachment> files) {
        return files.stream()
                .filter(file -> file.visibility() == Visibility.PUBLIC)
                .toList();
    }

    private static Turn report(MergedPart part, List<Attachment> files) {
        TicketRow ticket = part.ticket();
        return new Turn(
                "report-" + ticket.number(),
                ticket.requester(),
                ticket.openedAt(),
                false,
                part.description(),
                List.of(),
                true,
                Optional.empty(),
                Optional.of(ticket.number()),
                part.descriptionHtml(),
                open(files));
    }

    /**
     * @param messages a part of the conversation
     * @param files all files of the ticket; those that came without a message get a turn of their own
     * @param parts tickets that were merged into this one; what was reported in each is a turn
     * @param next when the first message was written that follows these, if one does
     */
    static List<Turn> of(
            List<Message> messages,
            List<Attachment> files,
            List<MergedPart> parts,
            boolean first,
            Optional<Instant> next) {
        List<Turn> turns = new ArrayList<>();
        Set<Long> said = new HashSet<>();
        for (Message message : messages) {
            message.attachments().forEach(file -> said.add(file.id()));
            turns.add(new Turn(
                    "message-" + message.id(),
                    message.author(),
                    message.at(),
                    message.visibility() == Visibility.PRIVATE,
                    message.body(),
                    message.attachments(),
                    false,
                    Optional.of(message),
                    message.from(),
                    message.html(),
                    message.attachments()));
        }
        Instant from =
                first || messages.isEmpty() ? Instant.MIN : messages.get(0).at();
        Instant until = next.orElse(Instant.MAX);
        Stream.concat(
                        files.stream().filter(file -> !said.contains(file.id())).map(Turn::file),
                        parts.stream().map(part -> report(part, files)))
                .filter(turn -> !turn.at().isBefore(from) && turn.at().isBefore(until))
                .forEach(turns::add);
        turns.sort(Comparator.comparing(Turn::at));
        return turns;
    }

    private static Turn file(Attachment file) {
        return new Turn(
                "file-" + file.id(),
                file.author(),
                file.at(),
                file.visibility() == Visibility.PRIVATE,
                "",
                List.of(file),
                false,
                Optional.empty(),
                file.from(),
                Optional.empty(),
                List.of());
    }
}
