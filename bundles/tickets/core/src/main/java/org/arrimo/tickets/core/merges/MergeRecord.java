package org.arrimo.tickets.core.merges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.store.TicketEntity;

/** Writes to the journal what was merged and split, in the transaction in which it happened. */
final class MergeRecord {
    private static final String MERGED_FROM = Events.MERGE + "from";
    private static final String SPLIT_FROM = Events.MERGE + "origin";
    private static final String SPLIT_OFF = Events.MERGE + "split-off";
    private static final String MESSAGES = Events.MERGE + "messages";

    private final Journal journal;

    MergeRecord(Journal journal) {
        this.journal = journal;
    }

    /** @param before the state in which the one was */
    void merged(Actor actor, Instant now, TicketEntity one, State before, TicketEntity into) {
        open(actor, now, Events.MERGED, one, before, new Change(Events.MERGED_INTO, null, name(into)));
        secret(actor, now, Events.MERGED, into, new Change(MERGED_FROM, null, name(one)));
    }

    void unmerged(Actor actor, Instant now, TicketEntity one, State before, TicketEntity from) {
        open(actor, now, Events.UNMERGED, one, before, new Change(Events.MERGED_INTO, name(from), null));
        secret(actor, now, Events.UNMERGED, from, new Change(MERGED_FROM, name(one), null));
    }

    void split(Actor actor, Instant now, TicketEntity one, TicketEntity origin, int messages) {
        Change moved = new Change(MESSAGES, null, String.valueOf(messages));
        secret(actor, now, Events.SPLIT, one, new Change(SPLIT_FROM, null, name(origin)), moved);
        secret(actor, now, Events.SPLIT, origin, new Change(SPLIT_OFF, null, name(one)), moved);
    }

    void unsplit(Actor actor, Instant now, TicketEntity one, State before, TicketEntity origin) {
        open(actor, now, Events.UNSPLIT, one, before, new Change(SPLIT_FROM, name(origin), null));
        secret(actor, now, Events.UNSPLIT, origin, new Change(SPLIT_OFF, name(one), null));
    }

    /** What became of the ticket is for whoever sees it; the other ticket's number is cut out for those who are no staff. */
    private void open(Actor actor, Instant now, String type, TicketEntity ticket, State before, Change change) {
        List<Change> changes = new ArrayList<>();
        if (before != ticket.state()) {
            changes.add(new Change("state", Wire.name(before), Wire.name(ticket.state())));
        }
        changes.add(change);
        journal.append(actor, Event.of(now, type, name(ticket), changes));
    }

    private void secret(Actor actor, Instant now, String type, TicketEntity ticket, Change... changes) {
        journal.append(
                actor, Event.of(now, type, name(ticket), List.of(changes)).asInternal());
    }

    private static String name(TicketEntity ticket) {
        return ticket.number().toString();
    }
}
