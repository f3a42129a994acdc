package org.arrimo.tickets.core.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.store.Snapshot;

/** Writes to the journal what happened to a ticket, in the transaction in which it happened. */
public final class Recorder {
    private final Journal journal;
    private final People people;
    private final Groups groups;

    public Recorder(Journal journal, People people, Groups groups) {
        this.journal = journal;
        this.people = people;
        this.groups = groups;
    }

    public void opened(Actor actor, Instant now, TicketNumber number, Snapshot first) {
        List<Change> changes = Differences.opened(first, names(List.of(first)));
        journal.append(actor, Event.of(now, Events.OPENED, number.toString(), changes));
    }

    /** @return whether there was anything to record */
    public boolean changed(Actor actor, Instant now, TicketNumber number, Snapshot before, Snapshot after) {
        if (before.equals(after)) {
            return false;
        }
        List<Change> changes = Differences.between(before, after, names(List.of(before, after)));
        journal.append(actor, Event.of(now, Events.CHANGED, number.toString(), changes));
        return true;
    }

    /** Records why the priority is another than what follows, for the desk to read, if that is new. */
    public void prioritised(
            Actor actor, Instant now, TicketNumber number, Optional<String> before, Optional<String> after) {
        Change.between("priorityReason", before, after)
                .ifPresent(change -> journal.append(
                        actor,
                        Event.of(now, Events.PRIORITISED, number.toString(), List.of(change))
                                .asInternal()));
    }

    public void said(Actor actor, TicketNumber number, Message message) {
        List<Change> changes = List.of(new Change("message", null, String.valueOf(message.id())));
        boolean isPrivate = message.visibility() == Message.Visibility.PRIVATE;
        Event event = Event.of(message.at(), isPrivate ? Events.NOTED : Events.REPLIED, number.toString(), changes);
        journal.append(actor, isPrivate ? event.asInternal() : event);
    }

    public void edited(Actor actor, Instant now, TicketNumber number, long note) {
        Change change = new Change("message", null, String.valueOf(note));
        journal.append(
                actor,
                Event.of(now, Events.NOTE_EDITED, number.toString(), List.of(change))
                        .asInternal());
    }

    public void attached(Actor actor, TicketNumber number, Attachment file) {
        List<Change> changes = List.of(new Change("attachment", null, file.name()));
        Event event = Event.of(file.at(), Events.ATTACHED, number.toString(), changes);
        journal.append(actor, file.visibility() == Message.Visibility.PRIVATE ? event.asInternal() : event);
    }

    public void linked(Actor actor, Instant now, TicketNumber number, LinkType type, TicketNumber other) {
        Change change = new Change(Events.LINK + Wire.name(type), null, other.toString());
        journal.append(
                actor,
                Event.of(now, Events.LINKED, number.toString(), List.of(change)).asInternal());
    }

    public void unlinked(Actor actor, Instant now, TicketNumber number, LinkType type, TicketNumber other) {
        Change change = new Change(Events.LINK + Wire.name(type), other.toString(), null);
        journal.append(
                actor,
                Event.of(now, Events.UNLINKED, number.toString(), List.of(change))
                        .asInternal());
    }

    public void followed(Actor actor, Instant now, TicketNumber number, String name) {
        Change change = new Change("follower", null, name);
        journal.append(
                actor,
                Event.of(now, Events.FOLLOWED, number.toString(), List.of(change))
                        .asInternal());
    }

    public void unfollowed(Actor actor, Instant now, TicketNumber number, String name) {
        Change change = new Change("follower", name, null);
        journal.append(
                actor,
                Event.of(now, Events.UNFOLLOWED, number.toString(), List.of(change))
                        .asInternal());
    }

    public void mentioned(Actor actor, Instant now, TicketNumber number, Message message, List<String> logins) {
        List<Change> changes = new ArrayList<>(List.of(new Change("message", null, String.valueOf(message.id()))));
        logins.forEach(login -> changes.add(new Change("mention", null, login)));
        Event event = Event.of(now, Events.MENTIONED, number.toString(), changes);
        journal.append(actor, message.visibility() == Message.Visibility.PRIVATE ? event.asInternal() : event);
    }

    /** Something that happened to a ticket, for whoever may see it. */
    public void openly(Actor actor, Instant now, TicketNumber number, String type, List<Change> changes) {
        journal.append(actor, Event.of(now, type, number.toString(), changes));
    }

    /** Something that happened to a ticket and is for the desk alone. */
    public void internally(Actor actor, Instant now, TicketNumber number, String type, List<Change> changes) {
        journal.append(actor, Event.of(now, type, number.toString(), changes).asInternal());
    }

    private Names names(List<Snapshot> snapshots) {
        Set<Long> persons = new HashSet<>();
        Set<Long> teams = new HashSet<>();
        Set<Long> organisations = new HashSet<>();
        for (Snapshot snapshot : snapshots) {
            persons.add(snapshot.requester());
            add(persons, snapshot.assignee());
            add(teams, snapshot.team());
            add(organisations, snapshot.organisation());
        }
        return new Names(people.names(persons), groups.teamNames(teams), groups.organisationNames(organisations));
    }

    private static void add(Set<Long> ids, OptionalLong id) {
        id.ifPresent(ids::add);
    }
}
