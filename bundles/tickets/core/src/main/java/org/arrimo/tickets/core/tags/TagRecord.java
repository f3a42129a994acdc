package org.arrimo.tickets.core.tags;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.journal.api.Journal.Authored;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.record.Events;

/** Writes to the journal what happened to tags, all of it internal. */
final class TagRecord {
    private static final String TAG = "tag";

    private final Journal journal;

    TagRecord(Journal journal) {
        this.journal = journal;
    }

    void added(Actor actor, Instant now, TicketNumber number, String tag) {
        journal.append(List.of(of(actor, now, number, new Change(TAG, null, tag))));
    }

    void removed(Actor actor, Instant now, TicketNumber number, String tag) {
        journal.append(List.of(of(actor, now, number, new Change(TAG, tag, null))));
    }

    /** Of every ticket: a ticket's record tells all that is on it. */
    void merged(Actor actor, Instant now, List<TicketNumber> tickets, Set<Long> both, String tag, String into) {
        journal.append(tickets.stream()
                .map(ticket -> of(actor, now, ticket, new Change(TAG, tag, both.contains(ticket.id()) ? null : into)))
                .toList());
    }

    /** What became of a tag itself, which the record knows by its id. */
    void named(Actor actor, Instant now, long tag, Change change) {
        Event event = Event.of(now, Events.TAG_NAMED, "tag:" + tag, List.of(change));
        journal.append(actor, event.asInternal());
    }

    private static Authored of(Actor actor, Instant now, TicketNumber number, Change change) {
        Event event = Event.of(now, Events.TAGGED, number.toString(), List.of(change));
        return new Authored(actor.personId(), actor.name(), actor.via(), event.asInternal());
    }
}
