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
import org.arrimo.tickets.core.tags.TagStore.Named;

/** Writes to the journal what happened to tags, all of it internal. */
final class TagRecord {
    private static final String TAG = "tag";
    private static final String NAME = "name";

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

    /** What became of a tag itself, which the record knows by its id and says the name of. */
    void named(Actor actor, Instant now, Named tag, Change change) {
        told(actor, now, tag, List.of(new Change(NAME, tag.name(), tag.name()), change));
    }

    void renamed(Actor actor, Instant now, Named goes, Named stays) {
        told(actor, now, goes, List.of(new Change(NAME, goes.name(), stays.name())));
    }

    private void told(Actor actor, Instant now, Named tag, List<Change> changes) {
        Event event = Event.of(now, Events.TAG_NAMED, "tag:" + tag.id(), changes);
        journal.append(actor, event.asInternal());
    }

    private static Authored of(Actor actor, Instant now, TicketNumber number, Change change) {
        Event event = Event.of(now, Events.TAGGED, number.toString(), List.of(change));
        return new Authored(actor.personId(), actor.name(), actor.via(), event.asInternal());
    }
}
