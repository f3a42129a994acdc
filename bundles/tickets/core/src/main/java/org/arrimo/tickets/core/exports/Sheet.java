package org.arrimo.tickets.core.exports;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.core.record.Names;

/** What a ticket is written on, from its head to its last message, as it is read. */
interface Sheet {
    void head(Actor actor, Instant now, boolean internal) throws IOException;

    void ticket(Ticket ticket, boolean internal, Names names) throws IOException;

    /** @param people the names of those who are named */
    void files(List<Attachment> files, Map<Long, String> people) throws IOException;

    void beginMessages() throws IOException;

    /** @param people the names of those who are named */
    void message(Message message, boolean internal, Map<Long, String> people) throws IOException;

    /** @param more whether there are more than were written */
    void endMessages(boolean more) throws IOException;

    /** To be called when all of it is written: what broke off before that looks like nothing whole. */
    void finish() throws IOException;
}
