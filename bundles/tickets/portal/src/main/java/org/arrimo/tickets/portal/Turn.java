package org.arrimo.tickets.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Ticket;

/**
 * One contribution to a conversation.
 *
 * @param id where a link to it leads
 * @param author who made it
 * @param at when
 * @param secret whether it is for the desk only
 * @param body what was said; empty when only a file was added
 * @param files what came with it
 * @param report whether it is the ticket's own description
 * @param message what it is of the conversation, if it is a message
 */
public record Turn(
        String id,
        long author,
        Instant at,
        boolean secret,
        String body,
        List<Attachment> files,
        boolean report,
        Optional<Message> message) {
    /** @return what was said, apart from what was only sent back */
    public List<Quoted.Part> parts() {
        return Quoted.parts(body);
    }

    static Turn report(Ticket ticket) {
        return new Turn(
                "report",
                ticket.requester(),
                ticket.openedAt(),
                false,
                ticket.description(),
                List.of(),
                true,
                Optional.empty());
    }

    /**
     * @param messages a part of the conversation
     * @param files all files of the ticket; those that came without a message get a turn of their own
     * @param next when the first message was written that follows these, if one does
     */
    static List<Turn> of(List<Message> messages, List<Attachment> files, boolean first, Optional<Instant> next) {
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
                    Optional.of(message)));
        }
        Instant from =
                first || messages.isEmpty() ? Instant.MIN : messages.get(0).at();
        Instant until = next.orElse(Instant.MAX);
        files.stream()
                .filter(file -> !said.contains(file.id()))
                .filter(file -> !file.at().isBefore(from) && file.at().isBefore(until))
                .map(Turn::file)
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
                Optional.empty());
    }
}
